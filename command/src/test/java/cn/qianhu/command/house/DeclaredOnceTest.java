package cn.qianhu.command.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
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

  /** So many names of one table in quotes are a list of its columns. */
  private static final int NAMES = 3;

  /** Lines within which the getters of most figures stand where their columns are listed. */
  private static final int WINDOW = 9;

  @Test
  void columnsAreNamedInTheirDeclarationOnly() throws IOException {
    assertThat(sources().filter(file -> lists(SourceText.read(file)))).isEmpty();
  }

  @Test
  void aListOfColumnsIsSeen() {
    assertThat(lists(new SourceText("column(\"used_pct\") column(\"assessed_ytd\")"))).isFalse();
    assertThat(
            lists(
                new SourceText(
                    "column(\"used_pct\") column(\"assessed_ytd\") column('feedstock_ytd')")))
        .isTrue();
    assertThat(
            lists(
                new SourceText(
                    "row.getValue(),\nrow.getGrowthPct(),\nrow.getYtd(),\n"
                        + "row.getYtdGrowthPct())")))
        .isTrue();
    assertThat(lists(new SourceText("row.getValue(),\nrow.getYtd())"))).isFalse();
  }

  private record SourceText(String text) {
    static SourceText read(Path file) {
      try {
        return new SourceText(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Stretches of a few lines. */
    Stream<String> stretches() {
      List<String> lines = text.lines().toList();
      return Stream.iterate(0, at -> at + 1)
          .limit(Math.max(1, lines.size() - WINDOW))
          .map(at -> String.join("\n", lines.subList(at, Math.min(lines.size(), at + WINDOW))));
    }
  }

  private static boolean lists(SourceText source) {
    return ResultTables.ALL.stream()
        .anyMatch(table -> names(table, source) || getters(table, source));
  }

  private static boolean names(ResultTable<?, ?> table, SourceText source) {
    return characteristic(table).stream()
            .filter(
                code -> Pattern.compile("[\"'.]" + code + "[\"']").matcher(source.text()).find())
            .count()
        >= NAMES;
  }

  /** Codes of several words that no other table has. */
  private static Set<String> characteristic(ResultTable<?, ?> table) {
    Set<String> codes = new HashSet<>(table.columns().codes());
    ResultTables.ALL.stream()
        .filter(Predicate.not(table::equals))
        .forEach(other -> codes.removeAll(other.columns().codes()));
    codes.removeIf(code -> !code.contains("_"));
    return codes;
  }

  private static boolean getters(ResultTable<?, ?> table, SourceText source) {
    List<Pattern> getters =
        table.columns().columns().stream()
            .filter(column -> column.spec().type().isFigure())
            .map(DeclaredOnceTest::getter)
            .toList();
    // Of a record with a few figures every reader reads most.
    return getters.size() > 5
        && source
            .stretches()
            .anyMatch(
                text ->
                    getters.stream().filter(getter -> getter.matcher(text).find()).count() * 5
                        >= getters.size() * 3L);
  }

  private static Pattern getter(TableColumn<?> column) {
    return Pattern.compile(
        Arrays.stream(column.code().split("_"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining("", "\\bget", "\\b")));
  }

  private static Stream<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String room : Rooms.all()) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(room).resolve("src/main"))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|json)"))
            .filter(file -> !file.startsWith(DECLARATIONS))
            .forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(500);
    return sources.stream();
  }
}
