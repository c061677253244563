package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything on one machine, as a process that is stopped by a signal. */
@Timeout(240)
class UpCommandTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Of a process that a signal ended, after it has put everything down. */
  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void servesUntilItIsStopped() throws Exception {
    try (JavaProcess up = up()) {
      up.start();
      Until.holds(
          "everything runs",
          PATIENCE,
          () -> up.output().contains("Ctrl-C stops"),
          up::requireAlive);

      Until.holds(
          "the gateway is well",
          PATIENCE,
          () -> answers(up, "gateway", "/health"),
          up::requireAlive);
      // The desk answers questions when it has read what there is.
      Until.holds(
          "the desk knows all there is",
          PATIENCE,
          () -> answers(up, "desk", "/api/v1/alerts"),
          up::requireAlive);
      assertThat(up.stop()).as(up.output()).isEqualTo(TERMINATED);
    }
    assertThatCode(() -> StoppedCluster.start(data()).close())
        .as("the data is left as of a stopped cluster")
        .doesNotThrowAnyException();
  }

  /** On ports that are free. */
  private JavaProcess up() {
    List<String> arguments =
        List.of(
            "up",
            "--data",
            data().toString(),
            "--partitions",
            "1",
            "--kafka-port",
            "0",
            "--registry-port",
            "0",
            "--gateway-port",
            "0",
            "--desk-port",
            "0");
    return new JavaProcess(
        "up", Jvm.small("512m"), Qianhu.class.getName(), arguments, folder, () -> true);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static boolean answers(JavaProcess up, String server, String path) {
    Matcher address =
        Pattern.compile("(?m)^" + server + " +(http://[^/\\s]+)").matcher(up.output());
    assertThat(address.find()).as(up.output()).isTrue();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + path)).build();
    return LocalHttp.ask(request).statusCode() == 200;
  }
}
