package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Program;
import cn.qianhu.kit.ProgramResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command where neither the embedded cluster nor the demonstration is, as in the image. */
class LocalRoomTest {

  private static final String ROOM = "cn/qianhu/local/";

  @TempDir private Path folder;

  @Test
  void whatNeedsTheEmbeddedClusterSaysHowToComeByIt() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    String input = folder.resolve("in").toString();
    String output = folder.resolve("out").toString();
    for (List<String> command :
        List.of(
            List.of("up"),
            List.of("demo"),
            List.of(
                "batch",
                "--input",
                input,
                "--output",
                output,
                "--from",
                "2021-01",
                "--as-of",
                "2022-03-15"),
            List.of("replay", "--data", input, "--output", output))) {
      assertThat(said(1, command))
          .as("%s", command)
          .contains("./qianhu 运行", "run it by ./qianhu")
          .doesNotContain("NoClassDefFound");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** A cluster of others needs nothing of the room: what goes wrong is that nobody answers. */
  @Test
  void aClusterThatIsNamedNeedsNothingOfIt() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    List<String> batch =
        List.of(
            "batch",
            "--input",
            folder.resolve("in").toString(),
            "--output",
            folder.resolve("out").toString(),
            "--from",
            "2021-01",
            "--as-of",
            "2022-03-15",
            "--bootstrap",
            "127.0.0.1:1",
            "--registry",
            "http://127.0.0.1:1",
            "--property",
            "default.api.timeout.ms=500",
            "--property",
            "request.timeout.ms=400");
    assertThat(said(1, batch)).contains("失败 / failed").doesNotContain("NoClassDefFound", ROOM);
  }

  @Test
  void everyCommandIsThere() throws Exception {
    assertThat(said(0, List.of("--help"))).contains("demo", "up", "streams", "gateway");
    assertThat(said(0, List.of("up", "--help"))).contains("--data");
    assertThat(said(0, List.of("demo", "--help"))).contains("--small");
  }

  private String said(int code, List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Qianhu.class.getName()));
    command.addAll(arguments);
    ProgramResult result = Program.of(command).run();
    assertThat(result.code()).as(result.text()).isEqualTo(code);
    return result.text();
  }

  private static String classPath() throws IOException {
    List<String> entries =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    List<String> kept = new ArrayList<>();
    for (String entry : entries) {
      if (!holdsRoom(Path.of(entry))) {
        kept.add(entry);
      }
    }
    assertThat(kept).as("the room is left out").hasSizeLessThan(entries.size());
    return kept.stream().collect(Collectors.joining(File.pathSeparator));
  }

  /** Tests of the room's package may stand in this module. */
  private static boolean holdsRoom(Path entry) throws IOException {
    Path cluster = Path.of(ROOM, "cluster", "EmbeddedCluster.class");
    if (Files.isDirectory(entry)) {
      return Files.exists(entry.resolve(cluster));
    }
    if (!Files.exists(entry)) {
      return false;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(cluster.toString()) != null;
    }
  }
}
