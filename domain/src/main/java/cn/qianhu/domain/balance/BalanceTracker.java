package cn.qianhu.domain.balance;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellListener;
import cn.qianhu.domain.store.TypedStore;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Keeps the balances of the cities in step with their energy and their budgets: hears which cells
 * changed, and at the {@link #settle() settlement} publishes the rows that follow, each once.
 *
 * <p>Rows exist for each city, month with an energy fact, and rule, in a year with a budget
 * (domain, Budget balance).
 */
public final class BalanceTracker implements CellListener {

  private static final int YEAR = 12;
  private static final String ELECTRICITY = "ELECTRICITY";

  private final CodeTables tables;
  private final CellStore cells;
  private final TypedStore<BudgetYear> budgets;
  private final IntFunction<DeductionRule> inForce;
  private final BalanceResults results;
  private final Map<String, MonthSet> affected = new TreeMap<>();

  /**
   * Under the rules as they came into force.
   *
   * @param cells the cells of the stage that holds T of the cities
   */
  public BalanceTracker(
      CodeTables tables, CellStore cells, TypedStore<BudgetYear> budgets, BalanceResults results) {
    this(tables, cells, budgets, DeductionRule::inForce, results);
  }

  /**
   * @param cells the cells of the stage that holds T of the cities
   * @param inForce the rule in force for a month, by its index
   */
  public BalanceTracker(
      CodeTables tables,
      CellStore cells,
      TypedStore<BudgetYear> budgets,
      IntFunction<DeductionRule> inForce,
      BalanceResults results) {
    this.inForce = inForce;
    this.tables = tables;
    this.cells = cells;
    this.budgets = budgets;
    this.results = results;
  }

  /**
   * The budget of a city for a year is set, in place of an earlier one.
   *
   * @param amount tce, above zero
   */
  public void budget(String city, int year, BigDecimal amount) {
    BudgetYear known = budgets.get(key(city, year));
    budgets.put(
        key(city, year), known == null ? new BudgetYear(amount, 0) : known.withAmount(amount));
    affect(city, year * YEAR);
  }

  /**
   * A month's sums show in the balances from that month to December, and as the base of those of
   * the same months a year later.
   */
  @Override
  public void changed(CellSeries series, MonthSet months) {
    if (isCityTotal(series)) {
      months.forEachFirstOfYear(
          month -> {
            affect(series.region(), month);
            affect(series.region(), month + YEAR);
          });
    }
  }

  private void affect(String city, int from) {
    int december = yearOf(from) * YEAR + YEAR - 1;
    affected.computeIfAbsent(city, unused -> new MonthSet()).addRange(from, december);
  }

  /**
   * Publishes the rows that changed since the last settlement.
   *
   * @return the cities of which something changed
   */
  public Set<String> settle() {
    SeriesReader reader = new SeriesReader(cells, tables.industries());
    affected.forEach((city, months) -> months.forEach(month -> settle(city, month, reader)));
    Set<String> cities = Set.copyOf(affected.keySet());
    affected.clear();
    return cities;
  }

  private void settle(String city, int month, SeriesReader reader) {
    String key = key(city, yearOf(month));
    BudgetYear budget = budgets.get(key);
    if (budget == null) {
      return;
    }
    if (hasEnergy(city, month)) {
      for (DeductionRule rule : DeductionRule.values()) {
        results.balance(row(city, month, rule, budget, reader));
      }
      budgets.put(key, budget.withPublished(month));
    } else if (budget.isPublished(month)) {
      for (DeductionRule rule : DeductionRule.values()) {
        results.noBalance(city, month, rule);
      }
      budgets.put(key, budget.withoutPublished(month));
    }
  }

  /** The row of a city, month and rule, as the sums and the budget now make it. */
  public Optional<BalanceRow> row(String city, int month, DeductionRule rule) {
    BudgetYear budget = budgets.get(key(city, yearOf(month)));
    return budget == null || !hasEnergy(city, month)
        ? Optional.empty()
        : Optional.of(row(city, month, rule, budget, new SeriesReader(cells, tables.industries())));
  }

  /**
   * The latest row of a city, under the rule in force, of the year of a month and up to it (domain,
   * Alerts, BUDGET_PACE).
   *
   * @param upTo index of the latest month, such as P*
   */
  public Optional<BalanceRow> latest(String city, int upTo) {
    for (int month = upTo; yearOf(month) == yearOf(upTo); month--) {
      Optional<BalanceRow> row = row(city, month, inForce.apply(month));
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private BalanceRow row(
      String city, int month, DeductionRule rule, BudgetYear budget, SeriesReader reader) {
    CellSeries series = cityTotal(city);
    return BalanceFormulas.row(
        city,
        month,
        rule,
        budget.amount(),
        reader.ytd(series, month),
        reader.ytd(series, month - YEAR),
        tables.carriers().factor(ELECTRICITY, Months.of(month)));
  }

  private boolean hasEnergy(String city, int month) {
    return cells.at(cityTotal(city), month).count(Slot.ENERGY_REPORTED) > 0;
  }

  private boolean isCityTotal(CellSeries series) {
    return series.isOf(Scope.ALL)
        && series.industry().equals(Industries.ALL_INDUSTRY)
        && !Regions.isProvince(series.region());
  }

  private static CellSeries cityTotal(String city) {
    return CellSeries.whole(Scope.ALL, city);
  }

  private static String key(String city, int year) {
    return city + "/" + year;
  }

  private static int yearOf(int month) {
    return Math.floorDiv(month, YEAR);
  }
}
