package cn.qianhu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What comes into the process of an enterprise along with the library. Whatever is added here may
 * contradict what that process has already.
 */
class ClosureTest {

  private static final Path PAGE = Path.of("../docs/decisions/reporting-library.md");

  private static final Set<String> OF_OTHERS =
      Set.of(
          "slf4j-api",
          // Kafka's clients, with what they compress by.
          "kafka-clients",
          "zstd-jni",
          "lz4-java",
          "snappy-java",
          // Avro, with what it reads schemas by.
          "avro",
          "jackson-core",
          "jackson-databind",
          "jackson-annotations",
          "commons-compress",
          "commons-codec",
          "commons-io",
          "commons-lang3",
          // What the client of the registry calls.
          "guava",
          "failureaccess",
          "listenablefuture",
          "error_prone_annotations",
          "j2objc-annotations",
          "jspecify",
          // Code tables and signatures.
          "fastcsv",
          "bcprov-jdk18on");

  /** Our own, as jars or as folders of classes, by what the build has made of them so far. */
  private static final Set<String> OURS = Set.of("qianhu-schemas", "qianhu-registry-client");

  private static final int MEGABYTES = 40;

  private static final List<String> TEST_KIT =
      List.of("qianhu-kit", "junit-", "opentest4j", "apiguardian", "assertj", "byte-buddy");

  private static final Pattern VERSION = Pattern.compile("(-\\d[^/]*)?\\.jar$");

  @Test
  void isTheClientsOfKafkaAvroAndTheContract() throws IOException {
    Map<String, Path> jars = jars();
    jars.keySet().removeAll(OURS);
    assertThat(jars.keySet()).isEqualTo(OF_OTHERS);

    long bytes = 0;
    for (Path jar : jars.values()) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).isLessThan(MEGABYTES * 1_000_000L);
    assertThat(Files.readString(PAGE))
        .contains(
            "**%d libraries of others, less than %d MB**".formatted(OF_OTHERS.size(), MEGABYTES));
  }

  private static Map<String, Path> jars() {
    Map<String, Path> jars = new TreeMap<>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .forEach(
            jar -> jars.put(VERSION.matcher(jar.getFileName().toString()).replaceFirst(""), jar));
    jars.keySet().removeIf(name -> TEST_KIT.stream().anyMatch(name::startsWith));
    return jars;
  }
}
