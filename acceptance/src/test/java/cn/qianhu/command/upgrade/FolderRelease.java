package cn.qianhu.command.upgrade;

import cn.qianhu.client.BatchListener;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.state.RulesMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The data folder of a release that has taken in the first half of a reference input, as it was
 * left behind: the logs of the broker, changelogs and tables among them, and the state of the
 * streams.
 */
final class FolderRelease {

  static final Reference INPUT = Reference.MESSY;

  /** All in a few commits: the logs that are kept are to stay small. */
  private static final int FEW_COMMITS = 5_000;

  private static final Path RELEASED = Path.of("src/test/resources/released");

  /**
   * The folders whose state former rules made, with the number of these. Where {@link RulesMark} is
   * raised, all that are there come here, and one of the present rules is frozen.
   */
  private static final Map<String, Integer> FORMER_RULES = Map.of("r1", 1);

  /** What the broker has done with already. */
  private static final String DELETED = ".deleted";

  private static final String ZIP = ".zip";

  private FolderRelease() {}

  /**
   * Freezes what this release leaves behind as {@code r<number>}, the next that is free. Run in
   * this module's folder, by {@code mvn package -DskipTests -Pfreeze}.
   */
  public static void main(String[] arguments) throws Exception {
    int number = 1;
    while (all().contains("r" + number)) {
      number++;
    }
    Path zip = RELEASED.resolve("r" + number + ZIP);
    Path folder = Files.createTempDirectory(Path.of("target"), "release");
    Path data = folder.resolve("data");
    Path half = folder.resolve("half");
    writeHalf(half, true);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.in(data))) {
      takeIn(cluster, half, folder.resolve("tables"), FEW_COMMITS);
    }
    Files.createDirectories(RELEASED);
    try (OutputStream out = Files.newOutputStream(zip)) {
      pack(data, out);
    }
    System.out.println("A data folder is frozen as " + zip + ".");
  }

  /**
   * Takes an input in, on a cluster with state beside it.
   *
   * @param commitMillis between commits: each publishes anew what moved
   */
  static void takeIn(EmbeddedCluster cluster, Path input, Path tables, int commitMillis)
      throws InterruptedException {
    Map<String, String> properties =
        Map.of(
            "state.dir",
            state(cluster).toString(),
            "commit.interval.ms",
            Integer.toString(commitMillis));
    BatchRequest request =
        new BatchRequest(
            Site.shipped(),
            input,
            tables,
            Reference.FROM,
            INPUT.asOf(),
            cluster.cluster(),
            "",
            1,
            1,
            properties);
    new BatchRun(request, BatchListener.silent()).run();
  }

  /** Where the streams have their state beside the logs of a cluster. */
  static Path state(EmbeddedCluster cluster) {
    return cluster.folder().resolve("streams");
  }

  /** Streams that go on with the state beside the logs of a cluster. */
  static StreamsSettings streams(EmbeddedCluster cluster) {
    return new StreamsSettings(
        Site.shipped(),
        cluster.bootstrap(),
        cluster.registryUrl(),
        "",
        state(cluster),
        1,
        Map.of());
  }

  /** Leaves the state in the changelogs only. */
  static void deleteState(EmbeddedCluster cluster) throws IOException {
    try (Stream<Path> files = Files.walk(state(cluster))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Those whose state other rules have made. */
  static List<String> ofFormerRules() {
    return all().stream().filter(FORMER_RULES::containsKey).toList();
  }

  /** The number of the former rules that made the state of a release. */
  static int rules(String release) {
    return FORMER_RULES.get(release);
  }

  /** Those whose state the present rules have made. */
  static List<String> ofPresentRules() {
    return all().stream().filter(release -> !FORMER_RULES.containsKey(release)).toList();
  }

  /** The releases whose folders are kept. */
  private static List<String> all() {
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ZIP))
          .map(name -> name.substring(0, name.length() - ZIP.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the folder of a release below another. */
  static void unpack(String release, Path target) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(RELEASED.resolve(release + ZIP)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = target.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
  }

  /** Writes the first half of each file of the input, or the second: its order is kept. */
  static void writeHalf(Path target, boolean first) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(INPUT.input())) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        int middle = (1 + lines.size()) / 2;
        List<String> half = new ArrayList<>(lines.subList(0, 1));
        half.addAll(first ? lines.subList(1, middle) : lines.subList(middle, lines.size()));
        Files.write(target.resolve(file.getFileName()), half);
      }
    }
  }

  private static void pack(Path folder, OutputStream target) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(target);
        Stream<Path> files = Files.walk(folder)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Path file : files.sorted().toList()) {
        if (!file.equals(folder) && !file.toString().endsWith(DELETED)) {
          pack(folder, file, out);
        }
      }
    }
  }

  private static void pack(Path folder, Path file, ZipOutputStream out) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    boolean isFolder = Files.isDirectory(file);
    ZipEntry entry = new ZipEntry(isFolder ? name + "/" : name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    out.putNextEntry(entry);
    if (!isFolder) {
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(out);
      }
    }
    out.closeEntry();
  }
}
