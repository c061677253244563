package cn.qianhu.contract.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.event.Balance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The declarations of the tables hold what their records, files and readers rest on. */
class ResultTablesTest {

  /** What records say besides, for those who follow where a result came from. */
  private static final Map<String, Set<String>> NO_COLUMNS =
      Map.of(
          "indicators", Set.of("cell", "measures"),
          "coverage", Set.of("cell"),
          "accounts", Set.of("seq"),
          "journal", Set.of("source"),
          "alerts", Set.of("rule_version", "sources"));

  @Test
  void everyFieldOfARecordIsAColumnOrKnownNotToBe() {
    for (ResultTable<?, ?> table : ResultTables.ALL) {
      Set<String> fields = new HashSet<>();
      schema(table).getFields().stream().map(Schema.Field::name).forEach(fields::add);
      fields.removeAll(NO_COLUMNS.getOrDefault(table.name(), Set.of()));
      assertThat(table.columns().codes()).as(table.name()).containsAll(fields);
    }
  }

  private static Schema schema(ResultTable<?, ?> table) {
    return org.apache.avro.specific.SpecificData.get().getSchema(table.type());
  }

  /**
   * Scripts read them by these names and places, and digests are published of them: a new column
   * stands behind these.
   */
  @Test
  void headersOfFilesBeginWithThoseOfTheFirstRelease() {
    Map<String, List<String>> headers =
        ResultTables.filed().stream()
            .collect(Collectors.toMap(TableSpec::name, table -> table.file().codes()));
    FirstColumns.BY_TABLE.forEach(
        (table, first) -> {
          assertThat(headers).containsKey(table);
          assertThat(headers.get(table)).as(table).startsWith(first.toArray(String[]::new));
        });
  }

  @Test
  void onlyWhatIsDeclaredIsOpen() {
    assertThat(open(ResultTables.ACCOUNTS)).isEmpty();
    assertThat(open(ResultTables.JOURNAL)).isEmpty();
    assertThat(open(ResultTables.REJECTED)).isEmpty();
    assertThat(open(ResultTables.TARGETS)).isEmpty();
    assertThat(open(ResultTables.CONTROL)).isEmpty();
    assertThat(open(ResultTables.TWO_HIGH)).isEmpty();
    assertThat(open(ResultTables.QUOTA_PROJECTS)).isEmpty();
    assertThat(open(ResultTables.SUSPECTS))
        .containsExactly("scope", "region", "industry", "period");
    assertThat(open(ResultTables.COVERAGE))
        .containsExactly("scope", "region", "industry", "period", "expected", "status");
    assertThat(ColumnSpec.other(ColumnType.TEXT, "新列", "new column").open()).isFalse();
  }

  private static List<String> open(TableSpec<?> table) {
    return table.columns().columns().stream()
        .filter(column -> column.spec().open())
        .map(TableColumn::code)
        .toList();
  }

  @Test
  void aRowIsNamedByItsKeysAndReadByItsColumns() {
    Balance row =
        Balance.newBuilder()
            .setCity("370100")
            .setPeriod("2022-03")
            .setRule("R2024")
            .setUsedPct("12.50")
            .build();
    assertThat(ResultTables.BALANCES.key(row)).isEqualTo("370100/2022-03/R2024");
    assertThat(ResultTables.BALANCES.column("used_pct").orElseThrow().text(row)).isEqualTo("12.50");
    assertThat(ResultTables.BALANCES.column("used")).isEmpty();
  }

  @Test
  void aColumnIsPutBehindAnotherAndTakesThePlaceOfOneOfItsName() {
    ColumnList<String> columns =
        ColumnList.<String>none()
            .and("a", ColumnSpec.key("甲", "a"), row -> row)
            .and("b", ColumnSpec.key("乙", "b"), row -> row);
    TableColumn<String> a = columns.columns().get(0);
    TableColumn<String> b = columns.columns().get(1);
    assertThat(columns.after(b, a).codes()).containsExactly("b", "a");
    assertThat(columns.after(a, new AddedColumn<>("b", b.spec(), row -> row + "!")).cells("x"))
        .containsExactly("x", "x!");
    assertThat(columns.without(Set.of(a)).codes()).containsExactly("b");
  }

  @Test
  void someColumnsStandInTheOrderInWhichTheyAreNamed() {
    ColumnList<Balance> columns = ResultTables.BALANCES.columns();
    assertThat(columns.only(List.of("light", "city")).codes()).containsExactly("light", "city");
    assertThatThrownBy(() -> columns.only(List.of("city", "weather")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weather");
  }
}
