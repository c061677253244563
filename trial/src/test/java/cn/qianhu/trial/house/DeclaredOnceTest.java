package cn.qianhu.trial.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The columns of a table of results are listed in its declaration and nowhere else: whoever wants
 * them reads it there.
 */
class DeclaredOnceTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DECLARATIONS =
      ROOT.resolve("schemas/src/main/java/cn/qianhu/contract/table");

  /**
   * Evidence declares its names itself: they are published, as columns are, and may be the same.
   */
  private static final String EVIDENCE = "AlertRules.java";

  /** So many names of one table in quotes are a list of its columns. */
  private static final int NAMES = 3;

  /** Lines within which the getters of most figures stand where their columns are listed. */
  private static final int WINDOW = 9;

  private static final Pattern QUOTED = Pattern.compile("[\"'.](\\w+)(?=[\"'])");
  private static final Pattern GETTER = Pattern.compile("\\b(get\\w+)");

  private static final List<TableNames> TABLES =
      ResultTables.filed().stream().map(TableNames::of).toList();

  @Test
  void columnsAreNamedInTheirDeclarationOnly() throws IOException {
    assertThat(sources().filter(file -> lists(SourceText.read(file)))).isEmpty();
  }

  @Test
  void aListOfColumnsIsSeen() {
    assertThat(lists(new SourceText("column(\"used_pct\") column(\"feedstock_ytd\")"))).isFalse();
    assertThat(
            lists(
                new SourceText(
                    "column(\"used_pct\") column(\"feedstock_ytd\") column('renewable_exempt_ytd')")))
        .isTrue();
    assertThat(
            lists(
                new SourceText(
                    "row.getValue(),\nrow.getGrowthPct(),\nrow.getYtd(),\n"
                        + "row.getYtdGrowthPct())")))
        .isTrue();
    assertThat(lists(new SourceText("row.getValue(),\nrow.getYtd())"))).isFalse();
  }

  /**
   * A file, read once for all tables.
   *
   * @param quoted what stands in quotes, or behind a point before one
   * @param getters those that each line names
   */
  private record SourceText(Set<String> quoted, List<Set<String>> getters) {

    SourceText(String text) {
      this(
          found(QUOTED, text).collect(Collectors.toSet()),
          text.lines().map(line -> found(GETTER, line).collect(Collectors.toSet())).toList());
    }

    private static Stream<String> found(Pattern pattern, String text) {
      return pattern.matcher(text).results().map(result -> result.group(1));
    }

    static SourceText read(Path file) {
      try {
        return new SourceText(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** How many of the names the most telling stretch of a few lines has. */
    int most(Set<String> names) {
      int most = 0;
      for (int at = 0; at < Math.max(1, getters.size() - WINDOW); at++) {
        Set<String> here = new HashSet<>();
        for (Set<String> line : getters.subList(at, Math.min(getters.size(), at + WINDOW))) {
          here.addAll(line);
        }
        here.retainAll(names);
        most = Math.max(most, here.size());
      }
      return most;
    }
  }

  private static boolean lists(SourceText source) {
    return TABLES.stream().anyMatch(table -> table.isListedIn(source));
  }

  /**
   * What a list of a table's columns is known by.
   *
   * @param codes of several words, that no other table has
   * @param getters of its figures
   */
  private record TableNames(Set<String> codes, Set<String> getters) {

    static TableNames of(TableSpec<?> table) {
      Set<String> codes = new HashSet<>(table.columns().codes());
      ResultTables.filed().stream()
          .filter(Predicate.not(table::equals))
          .forEach(other -> codes.removeAll(other.columns().codes()));
      codes.removeIf(code -> !code.contains("_"));
      return new TableNames(
          codes,
          table.columns().columns().stream()
              .filter(column -> column.spec().type().isFigure())
              .map(TableNames::getter)
              .collect(Collectors.toSet()));
    }

    private static String getter(TableColumn<?> column) {
      return Arrays.stream(column.code().split("_"))
          .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
          .collect(Collectors.joining("", "get", ""));
    }

    boolean isListedIn(SourceText source) {
      // Of a record with a few figures every reader reads most.
      return codes.stream().filter(source.quoted()::contains).count() >= NAMES
          || (getters.size() > 5 && source.most(getters) * 5 >= getters.size() * 3);
    }
  }

  private static Stream<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String room : Rooms.withCode()) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src/main"))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|json)"))
            .filter(file -> !file.startsWith(DECLARATIONS))
            .filter(file -> !file.toString().endsWith(EVIDENCE))
            .forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(500);
    return sources.stream();
  }
}
