package cn.qianhu.domain.control;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.TypedStore;
import cn.qianhu.domain.targets.TargetKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the sheet of double control in step with cells, targets, budgets and P*; stands behind the
 * balances. Rows are looked at in years with a target, or with rows that stand, and in no other.
 */
public final class ControlWatch implements RegionWatch {

  private static final int YEAR = 12;
  private static final Set<TargetMeasure> MEASURES =
      Set.of(TargetMeasure.ENERGY_INTENSITY, TargetMeasure.COAL_CHANGE);

  private final CodeTables tables;
  private final Tier tier;
  private final ControlSource source;
  private final AlertLifecycle desk;
  private final TypedStore<PublishedMonths> published;
  private final ControlResults results;
  private final Map<String, MonthSet> affected = new TreeMap<>();

  /** Regions whose directory changed, with the earliest month from which it did. */
  private final Map<String, Integer> expectation = new TreeMap<>();

  private Set<String> changed = Set.of();

  /**
   * @param desk of the stage, which knows when P* or the thresholds moved
   * @param published by region and year
   */
  public ControlWatch(
      CodeTables tables,
      Tier tier,
      ControlSource source,
      AlertLifecycle desk,
      TypedStore<PublishedMonths> published,
      ControlResults results) {
    this.tables = tables;
    this.tier = tier;
    this.source = source;
    this.desk = desk;
    this.published = published;
    this.results = results;
  }

  /** A target was set or withdrawn. */
  public void targetSet(TargetKey key) {
    if (MEASURES.contains(key.measure())) {
      affect(key.region(), key.year() * YEAR);
    }
  }

  /** The budget of a region for a year was set. */
  public void budgetSet(String region, int year) {
    affect(region, year * YEAR);
  }

  /**
   * A month's sums show in the rows from that month to December, and as the base of those of the
   * same months a year later; who is expected to report, in the status of all later rows.
   */
  @Override
  public void touched(CellSeries series, CellTouch touch) {
    boolean shows = series.isOf(Scope.ALL) || series.isOf(Scope.ABOVE_SCALE);
    if (!shows || !RegionView.isTotal(series) || !tier.owns(series.region())) {
      return;
    }
    touch
        .figures()
        .forEachFirstOfYear(
            month -> {
              affect(series.region(), month);
              affect(series.region(), month + YEAR);
            });
    if (touch.isExpectation()) {
      expectation.merge(series.region(), touch.expectedFrom(), Math::min);
    }
  }

  private void affect(String region, int from) {
    int december = Math.floorDiv(from, YEAR) * YEAR + YEAR - 1;
    affected.computeIfAbsent(region, unused -> new MonthSet()).addRange(from, december);
  }

  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    Set<String> regions = new TreeSet<>(affected.keySet());
    regions.addAll(expectation.keySet());
    clock.ifPresent(
        now -> {
          RegionView view = new RegionView(tables, reader, now);
          if (desk.everythingIsDue()) {
            source.targets().all().forEach(key -> regions.add(key.region()));
            published.keys("").forEach(key -> regions.add(key.substring(0, key.indexOf('/'))));
            regions.forEach(region -> publish(region, view, true));
          } else {
            regions.forEach(region -> publish(region, view, false));
          }
        });
    changed = regions;
    affected.clear();
    expectation.clear();
  }

  /** The regions of which something changed with the last settlement. */
  public Set<String> changed() {
    return changed;
  }

  private void publish(String region, RegionView view, boolean all) {
    for (int year : years(region)) {
      MonthSet months = all ? whole(year) : months(region, year);
      if (!months.isEmpty()) {
        publish(region, year, months, view);
      }
    }
  }

  private Set<Integer> years(String region) {
    Set<Integer> years = new TreeSet<>();
    for (TargetKey key : source.targets().of(region)) {
      if (MEASURES.contains(key.measure())) {
        years.add(key.year());
      }
    }
    String prefix = region + "/";
    published
        .keys(prefix)
        .forEach(key -> years.add(Integer.parseInt(key.substring(prefix.length()))));
    return years;
  }

  private static MonthSet whole(int year) {
    MonthSet months = new MonthSet();
    months.addRange(year * YEAR, year * YEAR + YEAR - 1);
    return months;
  }

  private MonthSet months(String region, int year) {
    int december = year * YEAR + YEAR - 1;
    MonthSet months = new MonthSet();
    MonthSet touched = affected.get(region);
    if (touched != null) {
      months.addWithin(touched, year * YEAR, december);
    }
    Integer from = expectation.get(region);
    if (from != null) {
      months.addRange(Math.max(from, year * YEAR), december);
    }
    return months;
  }

  private void publish(String region, int year, MonthSet months, RegionView view) {
    String key = region + "/" + year;
    PublishedMonths before = Optional.ofNullable(published.get(key)).orElse(PublishedMonths.NONE);
    PublishedMonths[] now = {before};
    months.forEach(
        month -> {
          Optional<ControlRow> row = source.row(region, month, view);
          if (row.isPresent()) {
            results.control(row.get());
            now[0] = now[0].with(month);
          } else if (now[0].has(month)) {
            results.noControl(region, month);
            now[0] = now[0].without(month);
          }
        });
    if (now[0].isEmpty()) {
      published.remove(key);
    } else if (!now[0].equals(before)) {
      published.put(key, now[0]);
    }
  }
}
