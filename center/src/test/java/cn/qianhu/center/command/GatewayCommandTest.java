package cn.qianhu.center.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GatewayCommandTest {

  private final StringWriter said = new StringWriter();

  @Test
  void keys_do_not_travel_in_the_clear_unless_somebody_says_so() {
    assertThat(gateway("--bind", "0.0.0.0")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("--tls-keystore").contains("--insecure-http");
  }

  @Test
  void the_password_of_a_keystore_is_not_guessed() {
    assertThat(gateway("--tls-keystore", "gateway.p12", "--tls-password-file", "not-there"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("not-there");
  }

  private int gateway(String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("gateway", "--bootstrap", "127.0.0.1:1", "--registry", "http://127.0.0.1:1"));
    all.addAll(List.of(options));
    return Qianhu.commandLine()
        .setErr(new PrintWriter(said, true))
        .execute(all.toArray(String[]::new));
  }
}
