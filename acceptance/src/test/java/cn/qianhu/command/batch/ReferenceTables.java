package cn.qianhu.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the tables of a run with those of a reference, byte by byte. */
public final class ReferenceTables {

  private static final int SHOWN = 12;

  private ReferenceTables() {}

  /** Whether all tables are those of the reference, for who waits until they are. */
  public static boolean areThese(Path output, Reference reference) {
    return reference.tables().stream()
        .allMatch(name -> text(output.resolve(name)).equals(reference.table(name)));
  }

  /** All tables are those of the reference. */
  public static void assertThese(Path output, Reference reference) {
    assertThese(output, reference, List.of());
  }

  /**
   * All tables are those of the reference, but for rejections that the run must have beside them.
   *
   * @param moreRejected rows {@code kind,key,reason}
   */
  public static void assertThese(
      Path output, Reference reference, Collection<String> moreRejected) {
    assertThat(reference.tables())
        .as("all tables there are")
        .isEqualTo(
            ResultTables.filed().stream().map(TableSpec::fileName).collect(Collectors.toSet()));
    for (String name : reference.tables()) {
      String actual = text(output.resolve(name));
      String expected = reference.table(name);
      boolean addsRows = name.equals(ResultTables.REJECTED.fileName()) && !moreRejected.isEmpty();
      // Only tables that differ are cut into lines: they have hundreds of thousands.
      if (addsRows || !actual.equals(expected)) {
        assertSame(
            name + " of " + output,
            lines(actual),
            addsRows ? withMore(lines(expected), moreRejected) : lines(expected));
      }
    }
  }

  private static void assertSame(String name, List<String> actual, List<String> expected) {
    assertThat(less(expected, actual)).as("missing from %s", name).isEmpty();
    assertThat(less(actual, expected)).as("too much in %s", name).isEmpty();
    assertThat(actual).as("order and repetitions in %s", name).isEqualTo(expected);
  }

  private static List<String> less(List<String> lines, List<String> others) {
    Set<String> difference = new LinkedHashSet<>(lines);
    others.forEach(difference::remove);
    return difference.stream().limit(SHOWN).toList();
  }

  /** The table as text, cut at each line feed and nowhere else, so that no byte is overlooked. */
  private static List<String> lines(String table) {
    return List.of(table.split("\n", -1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows between the header and the empty end, and more, in the order of their cells. */
  private static List<String> withMore(List<String> table, Collection<String> more) {
    List<String> rows = new ArrayList<>(table.subList(1, table.size() - 1));
    rows.addAll(more);
    rows.sort(Comparator.comparing(row -> row.replace(',', '\0')));
    List<String> merged = new ArrayList<>();
    merged.add(table.get(0));
    merged.addAll(rows.stream().distinct().collect(Collectors.toList()));
    merged.add("");
    return merged;
  }
}
