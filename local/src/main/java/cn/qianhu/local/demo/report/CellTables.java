package cn.qianhu.local.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
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
final class CellTables {

  /** The scope that the demonstration looks at: 千户重点企业. */
  static final Scope SCOPE = Scope.KEY_1000;

  /** The series of all the province's industry. */
  static final CellSeries WHOLE = city("370000");

  private record IndicatorKey(CellSeries place, String period, String measure) {}

  private record CoverageKey(CellSeries place, String period) {}

  private final Map<IndicatorKey, IndicatorText> indicators = new HashMap<>();
  private final Map<CoverageKey, CoverageLine> coverage = new HashMap<>();
  private final Predicate<CellSeries> wanted;

  static CellSeries city(String code) {
    return CellSeries.whole(SCOPE, code);
  }

  static CellSeries division(String code) {
    return WHOLE.withIndustry(code);
  }

  private CellTables(Predicate<CellSeries> wanted) {
    this.wanted = wanted;
  }

  static CellTables read(Path tables, Predicate<CellSeries> wanted) {
    CellTables cellTables = new CellTables(wanted);
    CsvFile.forEach(tables.resolve("indicators.csv"), cellTables::addIndicator);
    CsvFile.forEach(tables.resolve("coverage.csv"), cellTables::addCoverage);
    return cellTables;
  }

  /** A measure of a place in a month; {@link IndicatorText#NONE} where there is no such row. */
  IndicatorText indicator(CellSeries place, YearMonth period, String measure) {
    return indicators.getOrDefault(
        new IndicatorKey(place, period.toString(), measure), IndicatorText.NONE);
  }

  /** The coverage of a place in a month; {@link CoverageLine#NONE} where there is no such row. */
  CoverageLine coverage(CellSeries place, YearMonth period) {
    return coverage.getOrDefault(new CoverageKey(place, period.toString()), CoverageLine.NONE);
  }

  private void addIndicator(NamedCsvRecord row) {
    CellSeries place = placeOf(row);
    if (isWanted(place)) {
      indicators.put(
          new IndicatorKey(
              place,
              CsvFile.text(row, IndicatorColumn.PERIOD),
              CsvFile.text(row, IndicatorColumn.MEASURE)),
          new IndicatorText(
              CsvFile.text(row, IndicatorColumn.VALUE),
              CsvFile.text(row, IndicatorColumn.GROWTH_PCT),
              CsvFile.text(row, IndicatorColumn.NAIVE_GROWTH_PCT),
              CsvFile.text(row, IndicatorColumn.YTD),
              CsvFile.text(row, IndicatorColumn.YTD_GROWTH_PCT),
              CsvFile.text(row, IndicatorColumn.CONTRIBUTION_PP)));
    }
  }

  private void addCoverage(NamedCsvRecord row) {
    CellSeries place = placeOf(row);
    if (isWanted(place)) {
      coverage.put(
          new CoverageKey(place, CsvFile.text(row, CoverageColumn.PERIOD)),
          new CoverageLine(
              Integer.parseInt(CsvFile.text(row, CoverageColumn.EXPECTED)),
              Integer.parseInt(CsvFile.text(row, CoverageColumn.REPORTED)),
              CsvFile.text(row, CoverageColumn.REPORTING_PCT),
              CsvFile.text(row, CoverageColumn.GROWTH_COVERAGE_PCT),
              CsvFile.text(row, CoverageColumn.DIVISIONS_PAIRED),
              CsvFile.text(row, CoverageColumn.DIVISIONS_GROWING),
              CsvFile.text(row, CoverageColumn.ENERGY_REPORTED),
              CsvFile.text(row, CoverageColumn.ENERGY_PROVISIONAL),
              CsvFile.text(row, CoverageColumn.STATUS)));
    }
  }

  private static CellSeries placeOf(NamedCsvRecord row) {
    return new CellSeries(
        CsvFile.text(row, IndicatorColumn.SCOPE),
        CsvFile.text(row, IndicatorColumn.REGION),
        CsvFile.text(row, IndicatorColumn.INDUSTRY));
  }

  private boolean isWanted(CellSeries place) {
    return place.isOf(SCOPE) && wanted.test(place);
  }
}
