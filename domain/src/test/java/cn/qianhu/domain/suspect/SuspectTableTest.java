package cn.qianhu.domain.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.domain.cell.Leaf;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the cells come to without the reports that are in doubt. */
class SuspectTableTest {

  private static final int MARCH = month("2022-03");
  private static final Leaf LICHENG = leaf("370102", "30");

  /** Enterprise, place, month and gross output in 万元. */
  private record ReportedOutput(String uscc, Leaf leaf, String period, String output) {}

  private final List<ReportedOutput> reports = new ArrayList<>();

  private static int month(String period) {
    return Months.index(YearMonth.parse(period));
  }

  private static Leaf leaf(String county, String division) {
    return new Leaf(county, division, Scope.mask(List.of(Scope.ALL, Scope.KEY_1000)), 0);
  }

  /** The same place in all months from one on, {@code -} where nothing was reported. */
  private void reported(String uscc, Leaf leaf, String first, String... outputs) {
    for (int i = 0; i < outputs.length; i++) {
      if (!outputs[i].equals("-")) {
        String period = Months.text(month(first) + i);
        reports.add(new ReportedOutput(uscc, leaf, period, outputs[i]));
      }
    }
  }

  private static Suspect suspect(String uscc) {
    return new Suspect(uscc, MARCH, OutputAlertRules.UNIT_SUSPECT);
  }

  private List<String> rows(Suspect... open) {
    SuspectTable table = new SuspectTable(List.of(open), Industries.standard());
    reports.forEach(
        report ->
            table.add(
                report.uscc,
                report.leaf.at(month(report.period)),
                new BigDecimal(report.output).movePointRight(2).longValueExact()));
    return table.rows().stream()
        .map(row -> String.join(",", ResultTables.SUSPECTS.file().cells(row)))
        .toList();
  }

  private List<String> rowsOfAllIn(String region, Suspect... open) {
    return rows(open).stream()
        .filter(row -> row.startsWith("ALL," + region + ",T,"))
        .collect(Collectors.toList());
  }

  @Test
  void theWorkedExample() {
    reported("A", LICHENG, "2021-01", "1000", "1000", "1000");
    reported("A", LICHENG, "2022-01", "1000", "1000", "10000");
    reported("B", LICHENG, "2021-01", "200", "200", "200");
    reported("B", LICHENG, "2022-01", "200", "200", "220");
    assertThat(rows(suspect("A")))
        .hasSize(18)
        .allMatch(row -> row.endsWith(",2022-03,1,10000.00,220.00,10.00,3.33"))
        .isSorted()
        .contains("KEY_1000,370100,C,2022-03,1,10000.00,220.00,10.00,3.33");
  }

  @Test
  void anEnterpriseThatSeveralRulesDoubtIsOneOfThem() {
    reported("A", LICHENG, "2022-03", "7");
    assertThat(
            rowsOfAllIn(
                "370100",
                suspect("A"),
                new Suspect("A", MARCH, OutputAlertRules.OUTPUT_JUMP),
                new Suspect("A", MARCH, OutputAlertRules.RUNNING_TOTAL)))
        .containsExactly("ALL,370100,T,2022-03,1,7.00,0.00,,");
  }

  /** Nothing is left of its cell: no growth is 0. */
  @Test
  void whereOnlySuspectsReportedNothingIsLeft() {
    reported("A", LICHENG, "2021-01", "1", "1", "1");
    reported("A", LICHENG, "2022-01", "1", "1", "100");
    assertThat(rowsOfAllIn("370000", suspect("A")))
        .containsExactly("ALL,370000,T,2022-03,1,100.00,0.00,,");
  }

  @Test
  void growthIsEmptyWhereTheOthersHadNothingAYearBefore() {
    reported("A", LICHENG, "2022-03", "100");
    reported("B", LICHENG, "2021-03", "0");
    reported("B", LICHENG, "2022-03", "5");
    assertThat(rowsOfAllIn("370000", suspect("A")))
        .containsExactly("ALL,370000,T,2022-03,1,100.00,5.00,,");
  }

  /**
   * The suspect was in another city in January: there it is one of the others; where it is now, no
   * month of it counts.
   */
  @Test
  void whoMovedAwayStaysInWhatItLeft() {
    Leaf qingdao = leaf("370202", "30");
    reported("A", qingdao, "2021-01", "100", "-", "100");
    reported("A", qingdao, "2022-01", "150");
    reported("A", LICHENG, "2022-03", "1000");
    reported("B", LICHENG, "2021-01", "10", "-", "10");
    reported("B", LICHENG, "2022-01", "10", "-", "11");
    reported("C", qingdao, "2021-01", "10", "-", "10");
    reported("C", qingdao, "2022-01", "10", "-", "10");
    reported("D", qingdao, "2021-01", "40", "-", "40");
    reported("D", qingdao, "2022-01", "40", "-", "400");
    assertThat(rowsOfAllIn("370100", suspect("A"), suspect("D")))
        .containsExactly("ALL,370100,T,2022-03,1,1000.00,11.00,10.00,5.00");
    // Of D nothing, of A the pair of January: (150 + 10 + 10) ÷ (100 + 10 + 10).
    assertThat(rowsOfAllIn("370200", suspect("A"), suspect("D")))
        .containsExactly("ALL,370200,T,2022-03,1,400.00,10.00,0.00,41.67");
    assertThat(rowsOfAllIn("370000", suspect("A"), suspect("D")))
        .containsExactly("ALL,370000,T,2022-03,2,1400.00,21.00,5.00,2.50");
  }

  /** An alert may be open a moment longer than the report that it is about. */
  @Test
  void aSuspectWhoseReportIsWithdrawnFeedsNoCell() {
    reported("A", LICHENG, "2022-02", "100");
    reported("B", LICHENG, "2022-03", "5");
    assertThat(rows(suspect("A"))).isEmpty();
  }

  @Test
  void withoutSuspectsThereIsNoRow() {
    reported("B", LICHENG, "2022-03", "5");
    SuspectTable table = new SuspectTable(List.of(), Industries.standard());
    assertThat(table.isEmpty()).isTrue();
    assertThat(rows()).isEmpty();
  }

  /** Money is added exactly, in whatever order. */
  @Test
  void theOrderOfReportsDoesNotMatter() {
    for (int i = 0; i < 40; i++) {
      reported("E" + i, LICHENG, "2021-01", "999999999999.99", "0.01", "999999999999.9" + i % 10);
      reported("E" + i, LICHENG, "2022-01", "0.0" + i % 10, "0.01", "999999999999.99");
    }
    List<String> inOrder = rows(suspect("E1"), suspect("E7"));
    Collections.shuffle(reports, new Random(4));
    assertThat(rows(suspect("E7"), suspect("E1"))).isEqualTo(inOrder);
    assertThat(inOrder)
        .anyMatch(
            row -> row.startsWith("ALL,370000,T,2022-03,2,1999999999999.98,37999999999999.62"));
  }
}
