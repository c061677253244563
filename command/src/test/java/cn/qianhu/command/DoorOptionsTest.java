package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.web.Doors;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class DoorOptionsTest {

  @Test
  void nobodyHasToSayAnything() {
    assertThat(doors()).isEqualTo(Doors.standard());
  }

  @Test
  void whatIsSaidHolds() throws Exception {
    Doors doors =
        doors(
            "--connections=9",
            "--connections-per-address=3",
            "--head-seconds=2",
            "--proxy=10.0.0.1,10.0.0.2",
            "--proxy=fd00::1",
            "--allow-host=desk.example");
    assertThat(doors.connections()).isEqualTo(9);
    assertThat(doors.connectionsOfAddress()).isEqualTo(3);
    assertThat(doors.head()).isEqualTo(Duration.ofSeconds(2));
    assertThat(doors.proxies())
        .containsExactlyInAnyOrder(
            InetAddress.getByName("10.0.0.1"),
            InetAddress.getByName("10.0.0.2"),
            InetAddress.getByName("fd00::1"));
    assertThat(doors.names()).isNotEqualTo(Doors.standard().names());
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> doors("--head-seconds=0"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--head-seconds");
    assertThatThrownBy(() -> doors("--proxy=no address"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--proxy no address");
  }

  private static Doors doors(String... arguments) {
    Server server = new Server();
    CommandLine line = new CommandLine(server);
    line.parseArgs(arguments);
    return server.doors.of(line.getCommandSpec(), "127.0.0.1");
  }

  @Command
  private static final class Server {
    @Mixin private final DoorOptions doors = new DoorOptions();
  }
}
