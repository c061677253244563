package cn.qianhu.trial.failure;

import cn.qianhu.contract.code.Site;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that a desk shows of the whole province, asked over HTTP.
 *
 * @param port of the desk on this machine
 */
record DeskView(int port) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROVINCE = "ALL," + Site.shipped().province() + ",T,";
  private static final String QUESTION =
      "/api/v1/indicators?scope=ALL&region=" + Site.shipped().province() + "&industry=T&limit=1000";

  /** Whether the desk shows, within a minute, the figures of a folder of tables. */
  boolean showsProvinceOf(Path tables) {
    List<String> table = linesOf(tables.resolve("indicators.csv"));
    int columns = table.get(0).split(",", -1).length;
    List<String> said = ofProvince(table.stream());
    try {
      Until.holds("the desk shows the tables", PATIENCE, () -> rows(columns).equals(said));
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static List<String> linesOf(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ofProvince(Stream<String> lines) {
    return lines.filter(line -> line.startsWith(PROVINCE)).sorted().toList();
  }

  /** The desk's rows, of which the columns behind those of the table are the desk's own. */
  private List<String> rows(int columns) {
    try {
      // Where it is not back yet, it shows nothing.
      return ofProvince(
          LocalHttp.get(port, QUESTION, PATIENCE, "Accept", "text/csv").stream()
              .flatMap(answer -> answer.body().lines())
              .map(line -> first(columns, line)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String first(int columns, String line) {
    return Arrays.stream(line.split(",", -1)).limit(columns).collect(Collectors.joining(","));
  }
}
