package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.event.Publication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was published is compared with what was published of it, whatever columns came later. */
class TableComparisonTest {

  private static final SampleResults RESULTS = new SampleResults();
  private static final List<TableSpec<?>> PRESENT = ResultTables.filed();
  private static final List<TableSpec<?>> LATER = MoreColumns.in(PRESENT);

  private static Publication published() {
    return Publication.newBuilder()
        .setPositions(List.of())
        .setTables(new HashMap<>(TableDigests.of(RESULTS)))
        .setColumns(PublishedColumns.present())
        .build();
  }

  /** Of a table and some columns of it, with the digest of a text. */
  private static Publication published(String file, List<String> columns, String text) {
    return Publication.newBuilder()
        .setPositions(List.of())
        .setTables(Map.of(file, digest(text)))
        .setColumns(Map.of(file, columns))
        .build();
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TableComparison compared(Publication entry, List<TableSpec<?>> tables) {
    return TableComparison.of(entry, RESULTS, Map.of(), tables);
  }

  private static void assertAgrees(TableComparison comparison) {
    assertThat(comparison.differing()).isEmpty();
    assertThat(comparison.gone()).isEmpty();
  }

  @Test
  void whatAddsAColumnToEveryTableAgreesWithWhatWasPublishedWithoutIt() {
    assertAgrees(compared(published(), PRESENT));
    assertAgrees(compared(published(), LATER));
  }

  @Test
  void anEntryThatNamesNoColumnsHasThoseOfTheFirstRelease() {
    Publication entry = published();
    entry.setColumns(Map.of());
    assertAgrees(compared(entry, LATER));
  }

  @Test
  void theColumnsOfAnEntryAreWrittenInItsOrder() {
    assertAgrees(
        compared(
            published(
                "balances.csv",
                List.of("light", "city"),
                """
                light,city
                "=light, 千户 1","=city, 千户 1"
                "=light, 千户 2","=city, 千户 2"
                """),
            LATER));
  }

  /** The journal is in the order of a column that need not be among them. */
  @Test
  void aTableInTheOrderOfItsNumbersStaysInItWithoutThem() {
    assertAgrees(
        compared(
            published(
                "journal.csv",
                List.of("debit"),
                """
                debit
                "=debit, 千户 1"
                "=debit, 千户 2"
                """),
            LATER));
  }

  @Test
  void anotherDigestIsNamedAndNoOther() {
    Publication entry = published();
    entry.getTables().put("coverage.csv", digest("other"));
    assertThat(compared(entry, LATER).differing()).containsExactly("coverage.csv");
  }

  @Test
  void fewerRowsOfTheSameColumnsDifferAndSoDoesAFileOfNone() {
    assertThat(compared(published("balances.csv", List.of("city"), "city\n"), PRESENT).differing())
        .containsExactly("balances.csv");
    assertThat(compared(published("balances.csv", List.of(), ""), PRESENT).differing())
        .containsExactly("balances.csv");
  }

  @Test
  void tablesAndColumnsThatAreGoneAreNamed() {
    Publication entry = published();
    entry.getColumns().put("balances.csv", List.of("city", "weather", "rule", "mood"));
    entry.getTables().put("forecast.csv", digest("forecast"));
    TableComparison comparison = compared(entry, PRESENT);
    assertThat(comparison.gone())
        .containsOnly(
            Map.entry("balances.csv", List.of("weather", "mood")),
            Map.entry("forecast.csv", List.of()));
    assertThat(comparison.differing()).isEmpty();
  }

  @Test
  void tablesThatWereNotPublishedAreNamed() {
    Publication entry = published();
    entry.getTables().keySet().removeAll(List.of("targets.csv", "control.csv"));
    TableComparison comparison = compared(entry, PRESENT);
    assertThat(comparison.added()).containsExactly("control.csv", "targets.csv");
    assertAgrees(comparison);
  }

  /** A digest of a whole file says nothing of one with fewer columns. */
  @Test
  void aDigestThatIsKnownIsTakenForTheSameColumnsOnly() {
    Publication whole = published();
    Publication fewer = published("accounts.csv", List.of("account"), accounts());
    Map<String, String> known = new HashMap<>(whole.getTables());
    known.put("accounts.csv", digest("known"));
    assertThat(TableComparison.of(whole, RESULTS, known).differing())
        .containsExactly("accounts.csv");
    assertAgrees(TableComparison.of(fewer, RESULTS, known));
  }

  private static String accounts() {
    List<String> lines = new ArrayList<>(List.of("account"));
    RESULTS.rows(ResultTables.ACCOUNTS).forEach(row -> lines.add("\"" + row.getAccount() + "\""));
    return String.join("\n", lines) + "\n";
  }
}
