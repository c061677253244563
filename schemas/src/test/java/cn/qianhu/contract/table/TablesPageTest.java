package cn.qianhu.contract.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the tables of results says what their declarations say. */
class TablesPageTest {

  private static final Path PAGE = Path.of("../docs/reference/result-tables.md");

  @Test
  void thePageHasTheTablesAsTheyAreDeclared() throws IOException {
    String page = Files.readString(PAGE);
    for (ResultTable<?, ?> table : ResultTables.ALL) {
      String section = section(table);
      assertThat(page)
          .as("docs/reference/result-tables.md has to say of %s:%n%s", table.name(), section)
          .contains(section);
    }
  }

  private static String section(ResultTable<?, ?> table) {
    return Stream.concat(
            Stream.of(
                "## " + table.title().zh() + " (" + table.title().en() + ")",
                "",
                "`%s.csv`; on `%s`.".formatted(table.name(), table.topic().name()),
                "",
                "| column | 名称 | is | holds | file | public |",
                "|---|---|---|---|---|---|"),
            table.columns().columns().stream().map(column -> line(table, column)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(ResultTable<?, ?> table, TableColumn<?> column) {
    ColumnSpec spec = column.spec();
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            column.code(),
            spec.title().zh(),
            spec.title().en() + (column.isKey() ? " (key)" : ""),
            holds(spec),
            mark(table.file().codes().contains(column.code())),
            mark(spec.open()));
  }

  private static String mark(boolean is) {
    return is ? "yes" : "–";
  }

  private static String holds(ColumnSpec spec) {
    List<String> codes = spec.codes();
    String type = spec.type().name().toLowerCase(Locale.ROOT);
    if (!codes.isEmpty()) {
      return codes.stream().collect(Collectors.joining("`, `", "`", "`"));
    }
    return spec.type().digits() == 0 ? type : type + ", " + spec.type().digits() + " digits";
  }
}
