package cn.qianhu.center.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rows of {@code indicators.csv} and {@code coverage.csv} of the key enterprises at the places
 * of interest. The tables hold millions of rows; only these are kept.
 */
final class Cells {

  /** The scope that the demonstration looks at: 千户重点企业. */
  static final Scope SCOPE = Scope.KEY_1000;

  /** All of the province's industry. */
  static final CellSeries WHOLE = city("370000");

  private record IndicatorKey(CellSeries place, String period, String measure) {}

  private record CoverageKey(CellSeries place, String period) {}

  private final Map<IndicatorKey, Indicator> indicators = new HashMap<>();
  private final Map<CoverageKey, CoverageRow> coverage = new HashMap<>();
  private final Predicate<CellSeries> wanted;

  static CellSeries city(String code) {
    return CellSeries.whole(SCOPE, code);
  }

  static CellSeries division(String code) {
    return WHOLE.withIndustry(code);
  }

  private Cells(Predicate<CellSeries> wanted) {
    this.wanted = wanted;
  }

  static Cells read(Path tables, Predicate<CellSeries> wanted) {
    Cells cells = new Cells(wanted);
    CsvFile.forEach(tables.resolve("indicators.csv"), cells::addIndicator);
    CsvFile.forEach(tables.resolve("coverage.csv"), cells::addCoverage);
    return cells;
  }

  /** A measure of a place in a month; {@link Indicator#NONE} where there is no such row. */
  Indicator indicator(CellSeries place, YearMonth period, String measure) {
    return indicators.getOrDefault(
        new IndicatorKey(place, period.toString(), measure), Indicator.NONE);
  }

  /** The coverage of a place in a month; {@link CoverageRow#NONE} where there is no such row. */
  CoverageRow coverage(CellSeries place, YearMonth period) {
    return coverage.getOrDefault(new CoverageKey(place, period.toString()), CoverageRow.NONE);
  }

  private void addIndicator(NamedCsvRecord row) {
    CellSeries place = placeOf(row);
    if (isWanted(place)) {
      indicators.put(
          new IndicatorKey(place, row.getField("period"), row.getField("measure")),
          new Indicator(
              row.getField("value"),
              row.getField("growth_pct"),
              row.getField("naive_growth_pct"),
              row.getField("ytd"),
              row.getField("ytd_growth_pct"),
              row.getField("contribution_pp")));
    }
  }

  private void addCoverage(NamedCsvRecord row) {
    CellSeries place = placeOf(row);
    if (isWanted(place)) {
      coverage.put(
          new CoverageKey(place, row.getField("period")),
          new CoverageRow(
              Integer.parseInt(row.getField("expected")),
              Integer.parseInt(row.getField("reported")),
              row.getField("reporting_pct"),
              row.getField("growth_coverage_pct"),
              row.getField("divisions_paired"),
              row.getField("divisions_growing"),
              row.getField("energy_reported"),
              row.getField("energy_provisional"),
              row.getField("status")));
    }
  }

  private static CellSeries placeOf(NamedCsvRecord row) {
    return new CellSeries(row.getField("scope"), row.getField("region"), row.getField("industry"));
  }

  private boolean isWanted(CellSeries place) {
    return place.isOf(SCOPE) && wanted.test(place);
  }
}
