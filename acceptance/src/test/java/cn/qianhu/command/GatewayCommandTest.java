package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Cluster;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GatewayCommandTest {

  private String said;

  @Test
  void keysDoNotTravelInTheClearUnlessSomebodySaysSo() {
    assertThat(gateway("--bind", "0.0.0.0")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said).contains("--tls-keystore").contains("--insecure-http");
  }

  @Test
  void thePasswordOfAKeystoreIsNotGuessed() {
    assertThat(gateway("--tls-keystore", "gateway.p12", "--tls-password-file", "not-there"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said).contains("not-there");
  }

  private int gateway(String... options) {
    CommandRun run =
        CommandRun.on(
            new Cluster("127.0.0.1:1", "http://127.0.0.1:1"),
            CommandRun.with(new String[] {"gateway"}, options));
    said = run.err();
    return run.code();
  }
}
