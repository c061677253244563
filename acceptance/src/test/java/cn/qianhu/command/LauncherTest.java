package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Program;
import cn.qianhu.kit.ProgramResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Java machines of the product are started with, whoever starts them. */
class LauncherTest {

  private static final String FLAG = "-XX:+ExitOnOutOfMemoryError";
  private static final Path ROOT = Path.of("..");

  @TempDir private Path home;

  /** A thread that catches everything is what Kafka Streams, Jetty and pools of threads have. */
  @ParameterizedTest
  @CsvSource({"up, command, cn.qianhu.command, Qianhu", "soak, trial, cn.qianhu.trial, Trial"})
  void processThatRunsOutOfMemoryEndsWhoeverCatchesIt(
      String command, String module, String inPackage, String main) throws Exception {
    launcherOf(
        module,
        inPackage,
        main,
        "try { for (var all = new java.util.ArrayList<byte[]>();;) all.add(new byte[1 << 20]); }"
            + " catch (Throwable caught) {} System.out.println(\"went on\");");

    ProgramResult result =
        Program.of(home.resolve("qianhu").toString(), command)
            .with(Map.of("QIANHU_JAVA_OPTS", "-Xmx24m"))
            .run();

    assertThat(result.code()).as(result.text()).isEqualTo(MemoryExhaustion.CODE);
    assertThat(result.text()).contains("内存不足", "out of memory").doesNotContain("went on");
  }

  @Test
  void everyContainerEndsWhereMemoryRunsOut() throws IOException {
    assertThat(Files.readString(ROOT.resolve("Dockerfile")))
        .containsPattern("ENTRYPOINT \\[\"java\"[^\\]]*\"" + "-XX:\\+ExitOnOutOfMemoryError\"");

    JsonNode services =
        new ObjectMapper(new YAMLFactory())
            .readTree(ROOT.resolve("docker-compose.yml").toFile())
            .path("services");
    assertThat(services.path("kafka-1").path("environment").path("KAFKA_NODE_ID").asText())
        .isEqualTo("1");
    String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
    // Anchors are not followed by the reader: the brokers' settings stand once, above them.
    assertThat(compose)
        .containsPattern("KAFKA_HEAP_OPTS: [^\n]*" + "-XX:\\+ExitOnOutOfMemoryError");
    assertThat(services.path("registry").path("environment").path("JAVA_TOOL_OPTIONS").asText())
        .contains(FLAG);
    assertThat(compose).as("the image's way to start stays").doesNotContain("entrypoint:");
  }

  /** What a checkout is started with, and the image is not (docs/decisions/rooms.md). */
  @Test
  void theEmbeddedClusterIsAddedByTheLauncherAlone() throws IOException {
    String folder = "target/local";
    assertThat(Files.readString(ROOT.resolve("qianhu"))).contains(folder);
    assertThat(Files.readString(ROOT.resolve("Dockerfile"))).doesNotContain(folder);
    assertThat(Files.readString(ROOT.resolve(".dockerignore"))).doesNotContain(folder);
  }

  /** The launcher in a home of its own, where a program of that name stands in for the product. */
  private void launcherOf(String module, String inPackage, String main, String statements)
      throws IOException {
    Path launcher = home.resolve("qianhu");
    Files.copy(ROOT.resolve("qianhu"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Path source = home.resolve(main + ".java");
    Files.writeString(
        source,
        "package %s; public class %s { public static void main(String[] args) { %s } }"
            .formatted(inPackage, main, statements));
    // A folder of classes under the name of the jar, which Java reads just as well.
    Path classes = home.resolve(module + "/target/qianhu-" + module + ".jar");
    Files.createDirectories(classes);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of("-d", classes.toString(), source.toString()).toArray(String[]::new));
    assertThat(compiled).isZero();
  }
}
