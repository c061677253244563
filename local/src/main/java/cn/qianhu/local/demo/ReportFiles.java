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
record ReportFiles(DemoFiles files, Set<Integer> metered) {

  /** Writes all, and returns the energy used, by statement or by meter. */
  List<Statement> write(List<Enterprise> enterprises, DemoSize size) {
    enterprises.forEach(this::writeEntry);
    List<Statement> used = new ArrayList<>();
    for (YearMonth period : Months.of(size)) {
      for (Enterprise enterprise : enterprises) {
        if (enterprise.reportsIn(period)) {
          used.addAll(writeReports(enterprise, period));
        }
      }
    }
    return used;
  }

  private void writeEntry(Enterprise enterprise) {
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

  private List<Statement> writeReports(Enterprise enterprise, YearMonth period) {
    OutputFigures output = OutputFigures.of(enterprise, period);
    writeOutput(enterprise, period, output);
    List<Statement> statements = Statement.of(enterprise, period, output);
    if (!period.equals(DemoProvince.LAST) || !metered.contains(enterprise.number())) {
      statements.forEach(this::writeStatement);
    }
    return statements;
  }

  private void writeOutput(Enterprise enterprise, YearMonth period, OutputFigures output) {
    Dice dice = Dice.of("reported output", enterprise.number(), Months.number(period));
    files
        .of(FileKind.OUTPUT, period)
        .add(
            String.format(Locale.ROOT, "O-%s-%04d", period, enterprise.number()),
            enterprise.uscc(),
            period.toString(),
            "1",
            Months.reportedAfter(period, dice),
            "",
            Amount.money(output.gross()),
            Amount.money(output.sales()),
            Amount.money(output.export()),
            Amount.money(output.revenue()),
            Amount.money(output.profit()),
            Long.toString(output.employees()));
  }

  private void writeStatement(Statement statement) {
    Enterprise enterprise = statement.enterprise();
    YearMonth period = statement.period();
    Dice dice = Dice.of("reported energy", enterprise.number(), Months.number(period));
    files
        .of(FileKind.ENERGY, period)
        .add(
            String.format(
                Locale.ROOT, "E-%s-%04d-%s", period, enterprise.number(), statement.carrier()),
            enterprise.uscc(),
            period.toString(),
            statement.carrier(),
            "1",
            Months.reportedAfter(period, dice),
            "",
            Amount.quantity(statement.consumption()),
            Amount.quantity(statement.feedstock()),
            Amount.quantity(statement.conversionOutput()),
            Amount.quantity(statement.recovery()),
            Amount.quantity(statement.renewable()));
  }
}
