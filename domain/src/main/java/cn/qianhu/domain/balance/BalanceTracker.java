package cn.qianhu.domain.balance;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.TypedStore;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the balances of a stage's regions in step with their energy and their budgets: hears which
 * cells changed, and at the {@link #settle settlement} publishes the rows that follow, each once.
 *
 * <p>Rows exist for each month with an energy fact, and rule, in a year with a budget (domain,
 * Budget balance).
 */
public final class BalanceTracker implements RegionWatch {

  private static final int YEAR = 12;
  private static final String ELECTRICITY = "ELECTRICITY";

  private final CodeTables tables;
  private final Tier tier;
  private final TypedStore<BudgetYear> budgets;
  private final SiteNumbers numbers;
  private final BalanceResults results;
  private final Map<String, MonthSet> affected = new TreeMap<>();
  private Set<String> changed = Set.of();

  /**
   * @param budgets by region and year
   */
  public BalanceTracker(
      CodeTables tables,
      Tier tier,
      TypedStore<BudgetYear> budgets,
      SiteNumbers numbers,
      BalanceResults results) {
    this.tables = tables;
    this.tier = tier;
    this.budgets = budgets;
    this.numbers = numbers;
    this.results = results;
  }

  /**
   * The budget of a region for a year is set, in place of an earlier one.
   *
   * @param amount tce, above zero
   */
  public void budget(String region, int year, BigDecimal amount) {
    if (!tier.owns(region)) {
      return;
    }
    BudgetYear before = budgets.get(key(region, year));
    budgets.put(
        key(region, year),
        before == null ? new BudgetYear(amount, PublishedMonths.NONE) : before.withAmount(amount));
    affect(region, year * YEAR);
  }

  /**
   * A month's sums show in the balances from that month to December, and as the base of those of
   * the same months a year later.
   */
  @Override
  public void touched(CellSeries series, CellTouch touch) {
    if (series.isOf(Scope.ALL) && RegionView.isTotal(series) && tier.owns(series.region())) {
      touch
          .figures()
          .forEachFirstOfYear(
              month -> {
                affect(series.region(), month);
                affect(series.region(), month + YEAR);
              });
    }
  }

  private void affect(String region, int from) {
    int december = yearOf(from) * YEAR + YEAR - 1;
    affected.computeIfAbsent(region, unused -> new MonthSet()).addRange(from, december);
  }

  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    affected.forEach((region, months) -> months.forEach(month -> settle(region, month, reader)));
    changed = Set.copyOf(affected.keySet());
    affected.clear();
  }

  private void settle(String region, int month, SeriesReader reader) {
    String key = key(region, yearOf(month));
    BudgetYear budget = budgets.get(key);
    if (budget == null) {
      return;
    }
    if (hasEnergy(region, month, reader)) {
      for (DeductionRule rule : DeductionRule.values()) {
        results.balance(row(region, month, rule, budget, reader));
      }
      budgets.put(key, budget.withPublished(budget.published().with(month)));
    } else if (budget.published().has(month)) {
      for (DeductionRule rule : DeductionRule.values()) {
        results.noBalance(region, month, rule);
      }
      budgets.put(key, budget.withPublished(budget.published().without(month)));
    }
  }

  /** The regions of which something changed with the last settlement. */
  public Set<String> changed() {
    return changed;
  }

  /** The regions that ever had a budget. */
  public Set<String> regions() {
    Set<String> regions = new TreeSet<>();
    budgets.scan("", (key, unused) -> regions.add(key.substring(0, key.indexOf('/'))));
    return regions;
  }

  /** Whether a region has a budget for a year. */
  public boolean hasBudget(String region, int year) {
    return budgets.get(key(region, year)) != null;
  }

  /** The row of a region, month and rule, as the sums and the budget now make it. */
  public Optional<BalanceRow> row(
      String region, int month, DeductionRule rule, SeriesReader reader) {
    BudgetYear budget = budgets.get(key(region, yearOf(month)));
    return budget == null || !hasEnergy(region, month, reader)
        ? Optional.empty()
        : Optional.of(row(region, month, rule, budget, reader));
  }

  /** The row of a region and month under the rule in force. */
  public Optional<BalanceRow> row(String region, int month, SeriesReader reader) {
    return row(region, month, numbers.deductionRule(month), reader);
  }

  /**
   * The latest row of a region, under the rule in force, of the year of a month and up to it
   * (domain, Alerts, BUDGET_PACE).
   *
   * @param upTo index of the latest month, such as P*
   */
  public Optional<BalanceRow> latest(String region, int upTo, SeriesReader reader) {
    for (int month = upTo; yearOf(month) == yearOf(upTo); month--) {
      Optional<BalanceRow> row = row(region, month, reader);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private BalanceRow row(
      String region, int month, DeductionRule rule, BudgetYear budget, SeriesReader reader) {
    CellSeries series = total(region);
    return BalanceFormulas.row(
        region,
        month,
        rule,
        budget.amount(),
        reader.ytd(series, month),
        reader.ytd(series, month - YEAR),
        tables.carriers().factor(ELECTRICITY, Months.of(month)),
        numbers.yellowUpToPct(Place.of(region), month));
  }

  private static boolean hasEnergy(String region, int month, SeriesReader reader) {
    return reader.at(total(region), month).count(Slot.ENERGY_REPORTED) > 0;
  }

  private static CellSeries total(String region) {
    return CellSeries.whole(Scope.ALL, region);
  }

  private static String key(String region, int year) {
    return region + "/" + year;
  }

  private static int yearOf(int month) {
    return Math.floorDiv(month, YEAR);
  }
}
