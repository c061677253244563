package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.web.AccessLimits;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class AccessOptionsTest {

  @Test
  void nobodyHasToSayAnything() {
    assertThat(limits()).isEqualTo(AccessLimits.standard());
  }

  @Test
  void whatIsSaidHolds() throws Exception {
    AccessLimits limits =
        limits(
            "--connections=9",
            "--connections-per-address=3",
            "--head-seconds=2",
            "--proxy=10.0.0.1,10.0.0.2",
            "--proxy=fd00::1",
            "--allow-host=desk.example");
    assertThat(limits.connections()).isEqualTo(9);
    assertThat(limits.connectionsOfAddress()).isEqualTo(3);
    assertThat(limits.head()).isEqualTo(Duration.ofSeconds(2));
    assertThat(limits.proxies())
        .containsExactlyInAnyOrder(
            InetAddress.getByName("10.0.0.1"),
            InetAddress.getByName("10.0.0.2"),
            InetAddress.getByName("fd00::1"));
    assertThat(limits.names()).isNotEqualTo(AccessLimits.standard().names());
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> limits("--head-seconds=0"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--head-seconds");
    assertThatThrownBy(() -> limits("--proxy=no address"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--proxy no address");
  }

  private static AccessLimits limits(String... arguments) {
    Server server = new Server();
    CommandLine line = new CommandLine(server);
    line.parseArgs(arguments);
    return server.access.of(line.getCommandSpec(), "127.0.0.1");
  }

  @Command
  private static final class Server {
    @Mixin private final AccessOptions access = new AccessOptions();
  }
}
