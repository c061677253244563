package cn.qianhu.local.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.local.demo.PlantedFault;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Checks for faults that show in the figures of a cell: which moved, and which did not. */
record CellFaultCheck(DemoResults results) {

  private static final String GROSS_OUTPUT = "gross_output";
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  /** The enterprise is expected in its cell and has not reported. */
  List<String> missing(PlantedFault fault) {
    CellSeries place = lastPlaceOf(fault);
    CoverageLine row = results.cells().coverage(place, monthOf(fault));
    return row.reported() == row.expected() - 1
        ? List.of(
            "coverage.csv: "
                + place.region()
                + "/"
                + place.industry()
                + " "
                + fault.period()
                + ", "
                + row.reported()
                + " of "
                + row.expected()
                + " reported")
        : List.of();
  }

  /** The cell holds the second revision and not the first. */
  List<String> corrected(PlantedFault fault) {
    CellSeries place = lastPlaceOf(fault);
    YearMonth period = monthOf(fault);
    String file = "output-" + period + ".csv";
    DemoReports sent = results.reports();
    BigDecimal first = sent.grossOutput(file, fault.subject(), period);
    BigDecimal second = sent.grossOutput("output-corrections.csv", fault.subject(), period);
    BigDecimal right = sent.grossOutput(file, place).subtract(first).add(second);
    return sumIs(right, place, period)
        ? List.of(
            "indicators.csv: "
                + place.region()
                + "/"
                + place.industry()
                + " "
                + period
                + ", gross_output "
                + right
                + " (revision 1: "
                + first
                + ", revision 2: "
                + second
                + ")")
        : List.of();
  }

  /** The province's sum is that of the file that was sent first. */
  List<String> unmoved(PlantedFault fault) {
    YearMonth period = monthOf(fault);
    BigDecimal once = results.reports().grossOutput("output-" + period + ".csv");
    return sumIs(once, CellTables.WHOLE, period)
        ? List.of(
            "indicators.csv: "
                + CellTables.WHOLE.region()
                + "/"
                + CellTables.WHOLE.industry()
                + " "
                + period
                + ", gross_output "
                + once
                + " once")
        : List.of();
  }

  /** The cell, of this enterprise alone, has about the output of the year before. */
  List<String> inTheSameUnit(PlantedFault fault) {
    CellSeries place = lastPlaceOf(fault);
    YearMonth period = monthOf(fault);
    YearMonth before = period.minusYears(1);
    IndicatorText output = results.cells().indicator(place, period, GROSS_OUTPUT);
    BigDecimal usual =
        results.reports().grossOutput("output-" + before + ".csv", fault.subject(), before);
    return !output.value().isEmpty()
            && output.number().compareTo(usual.multiply(TWICE)) < 0
            && usual.compareTo(output.number().multiply(TWICE)) < 0
        ? List.of(
            "indicators.csv: "
                + place.region()
                + "/"
                + place.industry()
                + " "
                + period
                + ", gross_output "
                + output.value()
                + ", a year before "
                + usual)
        : List.of();
  }

  /**
   * The rows that show the move: from its month on, one enterprise fewer is expected in the old
   * cell and one more in the new.
   */
  List<String> moved(PlantedFault fault) {
    List<CellSeries> places = results.reports().placesOf(fault.subject());
    CellSeries from = places.get(0);
    CellSeries to = places.get(places.size() - 1);
    YearMonth period = monthOf(fault);
    return change(from, period) == -1 && change(to, period) == 1
        ? List.of(expected(from, period), expected(to, period))
        : List.of();
  }

  /** The rows that show the closure: from its month on, one enterprise fewer is expected. */
  List<String> closed(PlantedFault fault) {
    CellSeries place = lastPlaceOf(fault);
    YearMonth period = monthOf(fault);
    return change(place, period) == -1 ? List.of(expected(place, period)) : List.of();
  }

  private boolean sumIs(BigDecimal sum, CellSeries place, YearMonth period) {
    IndicatorText output = results.cells().indicator(place, period, GROSS_OUTPUT);
    return !output.value().isEmpty() && output.number().compareTo(sum) == 0;
  }

  private int change(CellSeries place, YearMonth period) {
    return expectedIn(place, period) - expectedIn(place, period.minusMonths(1));
  }

  private int expectedIn(CellSeries place, YearMonth period) {
    return results.cells().coverage(place, period).expected();
  }

  private String expected(CellSeries place, YearMonth period) {
    YearMonth before = period.minusMonths(1);
    return "coverage.csv: "
        + place.region()
        + "/"
        + place.industry()
        + ", expected "
        + expectedIn(place, before)
        + " in "
        + before
        + ", "
        + expectedIn(place, period)
        + " in "
        + period;
  }

  private CellSeries lastPlaceOf(PlantedFault fault) {
    List<CellSeries> places = results.reports().placesOf(fault.subject());
    return places.get(places.size() - 1);
  }

  private static YearMonth monthOf(PlantedFault fault) {
    return YearMonth.parse(fault.period());
  }
}
