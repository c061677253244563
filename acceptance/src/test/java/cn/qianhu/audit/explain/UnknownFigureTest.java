package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellKey;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever asks for a figure that there is not learns what there is near it. */
class UnknownFigureTest {

  private static final Explainers EXPLAINERS = ReplayedLog.of(Reference.MESSY_FEW).explainers();
  private static final YearMonth MARCH = YearMonth.of(2022, 3);

  private static void assertSays(ThrowingCallable question, String... words) {
    assertThatThrownBy(question)
        .isInstanceOf(UnknownFigureException.class)
        .hasMessageContainingAll(words);
  }

  private static ThrowingCallable asking(String cell, String measure, String figure) {
    return () -> EXPLAINERS.indicator(CellKey.of(cell), measure, figure);
  }

  @Test
  void anotherPeriodHasTheCell() {
    assertSays(asking("ALL/370000/T/2019-01", "profit", "value"), "期间", "periods are: 2020-01");
  }

  @Test
  void thePeriodHasOtherIndustries() {
    assertSays(asking("ALL/370000/99/2022-03", "profit", "value"), "industries are: ", " T");
  }

  @Test
  void thePeriodHasOtherRegions() {
    assertSays(asking("ALL/110000/T/2022-03", "profit", "value"), "regions are: 370000");
  }

  @Test
  void nothingIsNear() {
    assertSays(asking("NONE/110000/T/1999-01", "profit", "value"), "periods in all: 2020-01");
  }

  @Test
  void theCellHasOtherMeasures() {
    assertSays(asking("ALL/370000/T/2022-03", "gdp", "value"), "gdp", "gross_output");
  }

  @Test
  void theMeasureHasOtherFigures() {
    assertSays(asking("ALL/370000/T/2022-03", "employees", "ytd"), "employees", "growth_pct");
    assertSays(asking("ALL/370000/T/2022-03", "profit", "sum"), "sum", "contribution_pp");
    assertSays(asking("ALL/370000/T/2022-03", "sales_ratio_pct", "growth_pct"), "value, ytd");
  }

  @Test
  void theProvinceItselfContributesToNothing() {
    assertSays(asking("ALL/370000/T/2022-03", "profit", "contribution_pp"), "拉动点数", "cities");
  }

  @Test
  void divisionsAreCountedForAllIndustryOnly() {
    assertSays(
        () -> EXPLAINERS.coverage(CellKey.of("ALL/370000/C/2022-03"), "divisions_paired"),
        "growth_coverage_pct");
  }

  @Test
  void balancesAccountsAndAlerts() {
    assertSays(() -> EXPLAINERS.balance("371100", MARCH, "R1999"), "R2022, R2024");
    assertSays(() -> EXPLAINERS.balance("371100", YearMonth.of(2019, 1), "R2022"), "2020-01");
    assertSays(() -> EXPLAINERS.balance("110000", MARCH, "R2022"), "371100");
    assertSays(() -> EXPLAINERS.balance("371100", MARCH, "R2022", "sum"), "assessed_ytd");
    assertSays(() -> EXPLAINERS.account("370000:DEBT"), "370000:INCREMENT");
    assertSays(() -> EXPLAINERS.alert("FIRE", "370100", MARCH), "BUDGET_PACE");
    assertSays(() -> EXPLAINERS.alert("BRIDGE_DUE", "Q1", MARCH), "BRIDGE_DUE/");
  }
}
