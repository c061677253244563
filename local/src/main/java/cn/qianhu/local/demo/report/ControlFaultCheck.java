package cn.qianhu.local.demo.report;

import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.local.demo.PlantedFault;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks for faults that show in the tables of targets, double control and two-high energy. */
record ControlFaultCheck(DemoResults results) {

  /** The city's row says that it is exempt. */
  List<String> exempt(PlantedFault fault) {
    return results.control().stream()
        .filter(row -> isOf(fault, row, ControlColumn.REGION, ControlColumn.PERIOD))
        .filter(row -> CsvFile.text(row, ControlColumn.EXEMPT).equals("true"))
        .map(
            row ->
                line(
                        "control.csv",
                        row,
                        ControlColumn.REGION,
                        ControlColumn.PERIOD,
                        ControlColumn.INTENSITY_STATE,
                        ControlColumn.COAL_STATE,
                        ControlColumn.LIGHT,
                        ControlColumn.STATUS)
                    + " exempt")
        .toList();
  }

  /** The city's target of new enterprises is missed. */
  List<String> entrantsBehind(PlantedFault fault) {
    return results.targets().stream()
        .filter(row -> isOf(fault, row, TargetColumn.REGION, TargetColumn.PERIOD))
        .filter(
            row ->
                CsvFile.text(row, TargetColumn.MEASURE)
                    .equals(TargetMeasure.ABOVE_SCALE_ENTRANTS.name()))
        .filter(row -> CsvFile.text(row, TargetColumn.STATE).equals("MISSED"))
        .map(
            row ->
                line(
                    "targets.csv",
                    row,
                    TargetColumn.REGION,
                    TargetColumn.MEASURE,
                    TargetColumn.PERIOD,
                    TargetColumn.PACE,
                    TargetColumn.FIGURE,
                    TargetColumn.STATE))
        .toList();
  }

  /** The city's two-high enterprises use more, and some of it is new. */
  List<String> risen(PlantedFault fault) {
    return results.twoHigh().stream()
        .filter(row -> isOf(fault, row, TwoHighColumn.REGION, TwoHighColumn.PERIOD))
        .filter(row -> CsvFile.text(row, TwoHighColumn.INDUSTRY).equals("T"))
        .filter(row -> isPositive(row, TwoHighColumn.CHANGE_TCE))
        .filter(row -> isPositive(row, TwoHighColumn.ENTERED_TCE))
        .map(
            row ->
                line(
                    "two-high.csv",
                    row,
                    TwoHighColumn.REGION,
                    TwoHighColumn.PERIOD,
                    TwoHighColumn.CHANGE_TCE,
                    TwoHighColumn.PANEL_CHANGE_TCE,
                    TwoHighColumn.ENTERED_TCE))
        .toList();
  }

  private static boolean isOf(
      PlantedFault fault, NamedCsvRecord row, TableColumn<?> region, TableColumn<?> period) {
    return CsvFile.text(row, region).equals(fault.subject())
        && CsvFile.text(row, period).equals(fault.period());
  }

  private static boolean isPositive(NamedCsvRecord row, TableColumn<?> column) {
    return new BigDecimal(CsvFile.text(row, column)).signum() > 0;
  }

  private static String line(String file, NamedCsvRecord row, TableColumn<?>... columns) {
    return file
        + ": "
        + Stream.of(columns)
            .map(column -> CsvFile.text(row, column))
            .collect(Collectors.joining(" "));
  }
}
