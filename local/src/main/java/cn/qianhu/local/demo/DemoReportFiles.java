package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Amount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the directory of enterprises, their output reports and energy statements.
 *
 * @param metered numbers of the enterprises whose readings stand in for the last month's statements
 */
record DemoReportFiles(DemoFiles files, Set<Integer> metered) {

  /** Writes all, and returns the energy used, by statement or by meter. */
  List<DemoStatement> write(List<DemoEnterprise> enterprises, DemoSize size) {
    enterprises.forEach(this::writeEntry);
    List<DemoStatement> used = new ArrayList<>();
    for (YearMonth period : DemoMonths.of(size)) {
      for (DemoEnterprise enterprise : enterprises) {
        if (enterprise.reportsIn(period)) {
          used.addAll(writeReports(enterprise, period));
        }
      }
    }
    return used;
  }

  private void writeEntry(DemoEnterprise enterprise) {
    files
        .of(FileKind.ENTERPRISES)
        .add(
            enterprise.uscc(),
            enterprise.name(),
            enterprise.county(),
            enterprise.division().code(),
            String.join(";", enterprise.scopes()),
            Boolean.toString(enterprise.twoHigh()),
            "",
            enterprise.validFrom().toString(),
            "");
  }

  private List<DemoStatement> writeReports(DemoEnterprise enterprise, YearMonth period) {
    OutputFigures output = OutputFigures.of(enterprise, period);
    writeOutput(enterprise, period, output);
    List<DemoStatement> statements = DemoStatement.of(enterprise, period, output);
    if (!period.equals(DemoProvince.LAST) || !metered.contains(enterprise.number())) {
      statements.forEach(this::writeStatement);
    }
    return statements;
  }

  private void writeOutput(DemoEnterprise enterprise, YearMonth period, OutputFigures output) {
    SeededRandom seededRandom =
        SeededRandom.of("reported output", enterprise.number(), DemoMonths.number(period));
    files
        .of(FileKind.OUTPUT, period)
        .add(
            String.format(Locale.ROOT, "O-%s-%04d", period, enterprise.number()),
            enterprise.uscc(),
            period.toString(),
            "1",
            DemoMonths.reportedAfter(period, seededRandom),
            "",
            Amount.money(output.gross()),
            Amount.money(output.sales()),
            Amount.money(output.export()),
            Amount.money(output.revenue()),
            Amount.money(output.profit()),
            Long.toString(output.employees()));
  }

  private void writeStatement(DemoStatement statement) {
    DemoEnterprise enterprise = statement.enterprise();
    YearMonth period = statement.period();
    SeededRandom seededRandom =
        SeededRandom.of("reported energy", enterprise.number(), DemoMonths.number(period));
    files
        .of(FileKind.ENERGY, period)
        .add(
            String.format(
                Locale.ROOT, "E-%s-%04d-%s", period, enterprise.number(), statement.carrier()),
            enterprise.uscc(),
            period.toString(),
            statement.carrier(),
            "1",
            DemoMonths.reportedAfter(period, seededRandom),
            "",
            Amount.quantity(statement.consumption()),
            Amount.quantity(statement.feedstock()),
            Amount.quantity(statement.conversionOutput()),
            Amount.quantity(statement.recovery()),
            Amount.quantity(statement.renewable()));
  }
}
