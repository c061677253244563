package cn.qianhu.domain.balance;

import static cn.qianhu.contract.code.DeductionRule.R2022;
import static cn.qianhu.contract.code.DeductionRule.R2024;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BalanceTrackerTest {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final String CITY = "370100";
  private static final long TCE = 1_000_000;

  private static final SiteNumbers NUMBERS = Thresholds.load().numbers();

  private final CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
  private final InMemoryStore<BudgetYear> budgets = new InMemoryStore<>();
  private final List<String> told = new ArrayList<>();
  private final BalanceTracker desk =
      new BalanceTracker(TABLES, new CityTier(TABLES), budgets, NUMBERS, new RecordingResults());

  @Test
  void aMonthShowsInItsYearAndAsTheBaseOfTheNext() {
    energy("2022-02", 10);
    energy("2022-04", 10);
    energy("2023-01", 10);
    energy("2023-03", 10);
    budget(2022, 1000);
    budget(2023, 1000);
    settle();
    energy("2022-02", 5);
    settle();
    assertThat(told)
        .containsExactly(
            "2022-02 R2022 15", "2022-02 R2024 15",
            "2022-04 R2022 25", "2022-04 R2024 25",
            "2023-03 R2022 20", "2023-03 R2024 20");
  }

  @Test
  void theBaseOfAYearAgoIsKnownWithAFactInAnyMonthUpToTheOneJudged() {
    energy("2022-02", 10);
    renewable("2023-01", 10, 2);
    renewable("2023-02", 10, 2);
    budget(2023, 1000);
    settled();
    BalanceRow january = desk.row(CITY, month("2023-01"), R2022, reader()).orElseThrow();
    BalanceRow february = desk.row(CITY, month("2023-02"), R2022, reader()).orElseThrow();
    assertThat(january.renewableExempt()).isEqualByComparingTo("0");
    assertThat(february.renewableExempt()).isEqualByComparingTo("4.916");
  }

  @Test
  void aNewBudgetMovesAllRowsOfItsYearOnly() {
    energy("2022-02", 10);
    energy("2023-02", 10);
    budget(2022, 1000);
    budget(2023, 1000);
    settle();
    budget(2022, 2000);
    settle();
    assertThat(told).containsExactly("2022-02 R2022 10", "2022-02 R2024 10");
    assertThat(desk.row(CITY, month("2022-02"), R2022, reader()).orElseThrow().budget())
        .isEqualByComparingTo("2000");
  }

  @Test
  void withoutABudgetThereIsNoRow() {
    energy("2022-02", 10);
    settled();
    assertThat(told).isEmpty();
    assertThat(desk.row(CITY, month("2022-02"), R2022, reader())).isEmpty();
  }

  @Test
  void aMonthWhoseFactsAreGoneIsTakenBackOnce() {
    energy("2022-02", 10);
    energy("2022-03", 10);
    budget(2022, 1000);
    settle();
    add("2022-02", new Sums().add(Slot.ENERGY_REPORTED, -1).add(Slot.COMPREHENSIVE, -10 * TCE));
    settle();
    assertThat(told)
        .containsExactly(
            "2022-02 R2022 gone", "2022-02 R2024 gone", "2022-03 R2022 10", "2022-03 R2024 10");
    add("2022-02", new Sums().add(Slot.REPORTED, 1));
    settle();
    assertThat(told).containsExactly("2022-03 R2022 10", "2022-03 R2024 10");
  }

  @Test
  void onlyAllIndustryOfACityInScopeAllCounts() {
    budget(2022, 1000);
    energy("2022-02", 10);
    settled();
    told.clear();
    for (CellSeries other :
        List.of(
            CellSeries.of(Scope.KEY_1000, CITY, "T"),
            CellSeries.of(Scope.ALL, CITY, "30"),
            CellSeries.of(Scope.ALL, "370000", "T"))) {
      desk.touched(other, only(month("2022-02")));
    }
    settled();
    assertThat(told).isEmpty();
  }

  @Test
  void theLatestRowIsOfTheYearAndUnderTheRuleInForce() {
    energy("2023-11", 10);
    energy("2024-02", 10);
    energy("2024-05", 10);
    budget(2023, 1000);
    budget(2024, 1000);
    settled();
    assertThat(desk.latest(CITY, month("2024-04"), reader()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.month()).isEqualTo(month("2024-02"));
              assertThat(row.rule()).isEqualTo(R2024);
            });
    assertThat(desk.latest(CITY, month("2023-12"), reader()))
        .hasValueSatisfying(row -> assertThat(row.rule()).isEqualTo(R2022));
    assertThat(desk.latest(CITY, month("2024-01"), reader())).isEmpty();
    assertThat(desk.latest("370200", month("2024-04"), reader())).isEmpty();
  }

  @Test
  void aBudgetYearIsReadAsWritten() {
    BudgetYear year =
        new BudgetYear(
            new BigDecimal("1234567890123456789012.0001"), new PublishedMonths(0b1000_0000_0101));
    assertThat(BudgetYear.CODEC.decode(BudgetYear.CODEC.encode(year))).isEqualTo(year);
  }

  private void energy(String month, long tce) {
    renewable(month, tce, 0);
  }

  private void renewable(String month, long tce, long renewable) {
    add(
        month,
        new Sums()
            .add(Slot.ENERGY_REPORTED, 1)
            .add(Slot.COMPREHENSIVE, tce * TCE)
            .add(Slot.RENEWABLE, renewable * TCE));
  }

  private void add(String month, Sums sums) {
    CellSeries series = CellSeries.of(Scope.ALL, CITY, "T");
    cells.add(series, month(month), sums);
    desk.touched(series, only(month(month)));
  }

  private static CellTouch only(int month) {
    CellTouch touch = new CellTouch();
    touch.figures().add(month);
    return touch;
  }

  private SeriesReader reader() {
    return new SeriesReader(cells, TABLES.industries(), NUMBERS);
  }

  private void settled() {
    desk.settle(reader(), Optional.empty());
  }

  private void budget(int year, long tce) {
    desk.budget(CITY, year, BigDecimal.valueOf(tce));
  }

  /** Settles, and forgets what was told before. */
  private void settle() {
    told.clear();
    settled();
  }

  private static int month(String month) {
    return Months.index(YearMonth.parse(month));
  }

  private final class RecordingResults implements BalanceResults {

    @Override
    public void balance(BalanceRow row) {
      told.add(
          Months.of(row.month())
              + " "
              + row.rule()
              + " "
              + row.assessed().stripTrailingZeros().toPlainString());
    }

    @Override
    public void noBalance(String region, int month, DeductionRule rule) {
      told.add(Months.of(month) + " " + rule + " gone");
    }
  }
}
