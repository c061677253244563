package cn.qianhu.domain.cell;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.TypedStore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The cells that one stage holds, and the differences applied to them. */
public final class CellStore {

  private static final Sums NOTHING = new Sums();

  private final TypedStore<CellYear> years;
  private final TypedStore<ExpectedSteps> expected;

  public CellStore(TypedStore<CellYear> years, TypedStore<ExpectedSteps> expected) {
    this.years = years;
    this.expected = expected;
  }

  public void add(CellSeries series, int month, Sums delta) {
    String key = series.yearKey(Math.floorDiv(month, 12));
    CellYear year = years.get(key);
    if (year == null) {
      year = new CellYear();
    }
    year.add(Math.floorMod(month, 12), delta);
    years.put(key, year);
    if (ExpectedSteps.areMovedBy(delta)) {
      ExpectedSteps steps = expected(series);
      steps.add(month, delta);
      expected.put(series.key(), steps);
    }
  }

  /** The enterprises that a series expects. */
  public ExpectedSteps expected(CellSeries series) {
    ExpectedSteps steps = expected.get(series.key());
    return steps == null ? new ExpectedSteps() : steps;
  }

  /** The sums of one cell; all zero where there is none. Not to be changed. */
  public Sums at(CellSeries series, int month) {
    CellYear year = year(series, Math.floorDiv(month, 12));
    Sums sums = year == null ? null : year.month(Math.floorMod(month, 12));
    return sums == null ? NOTHING : sums;
  }

  /** The cells of a year, or null where there are none. */
  public CellYear year(CellSeries series, int year) {
    return years.get(series.yearKey(year));
  }

  /** The years in which a series has cells, ascending. */
  public void eachYear(CellSeries series, Consumer<Integer> visitor) {
    String prefix = series.key() + "/";
    years.scan(
        prefix, (key, unused) -> visitor.accept(Integer.parseInt(key.substring(prefix.length()))));
  }

  /** Every series that expects or ever expected an enterprise. */
  public void eachExpectingSeries(Consumer<CellSeries> visitor) {
    eachExpectation((series, unused) -> visitor.accept(series));
  }

  /** Visits the expected respondents of all series. */
  public void eachExpectation(BiConsumer<CellSeries, ExpectedSteps> visitor) {
    expected.scan("", (key, steps) -> visitor.accept(CellSeries.of(key), steps));
  }
}
