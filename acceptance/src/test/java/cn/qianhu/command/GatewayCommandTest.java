package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is wrong with options is said before anything is asked of the cluster. */
class GatewayCommandTest {

  private String said;

  @Test
  void keysDoNotTravelInTheClearUnlessSomebodySaysSo() throws IOException {
    assertThat(gateway("--bind", "0.0.0.0")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said).contains("--tls-keystore").contains("--insecure-http");
  }

  @Test
  void thePasswordOfAKeystoreIsNotGuessed() throws IOException {
    assertThat(gateway("--tls-keystore", "gateway.p12", "--tls-password-file", "not-there"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said).contains("not-there");
  }

  private int gateway(String... options) throws IOException {
    try (UnaskedCluster unasked = new UnaskedCluster()) {
      CommandRun run =
          CommandRun.on(unasked.cluster(), CommandRun.with(new String[] {"gateway"}, options));
      unasked.assertUnasked();
      said = run.err();
      return run.code();
    }
  }
}
