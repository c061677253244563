package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Amount;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the directory of projects and their monthly investment reports. */
record ProjectFiles(DemoFiles files) {

  /** Share of a year's plan that is usually completed in each month: winter is slow. */
  private static final List<Double> SHARES =
      List.of(0.06, 0.055, 0.085, 0.09, 0.09, 0.095, 0.09, 0.085, 0.09, 0.09, 0.085, 0.085);

  void write(List<DemoProject> projects, DemoSize size) {
    for (DemoProject project : projects) {
      writeEntries(project);
    }
    for (YearMonth period : DemoMonths.of(size)) {
      for (DemoProject project : projects) {
        if (project.builtIn(period)) {
          writeReport(project, period);
        }
      }
    }
  }

  private void writeEntries(DemoProject project) {
    for (Map.Entry<Integer, Long> plan : project.plans().entrySet()) {
      files
          .of(FileKind.PROJECTS)
          .add(
              project.code(),
              plan.getKey().toString(),
              project.owner().uscc(),
              project.name(),
              project.owner().county(),
              project.owner().division().code(),
              String.join(";", project.levels()),
              Amount.money(project.total()),
              Amount.money(plan.getValue()),
              "");
    }
  }

  private void writeReport(DemoProject project, YearMonth period) {
    SeededRandom seededRandom =
        SeededRandom.of("investment", project.number(), DemoMonths.number(period));
    long completed = completed(project, period, seededRandom);
    boolean technical = project.levels().contains("TECHNICAL");
    files
        .of(FileKind.INVESTMENT, period)
        .add(
            String.format(Locale.ROOT, "I-%s-%04d", period, project.number()),
            project.owner().uscc(),
            project.code(),
            period.toString(),
            "1",
            DemoMonths.reportedAfter(period, seededRandom),
            "",
            Amount.money(completed),
            Amount.money(
                technical ? completed : Math.round(completed * seededRandom.between(0.0, 0.25))),
            Amount.money(Math.round(completed * seededRandom.between(0.2, 0.6))),
            project.status(period));
  }

  private static long completed(DemoProject project, YearMonth period, SeededRandom seededRandom) {
    boolean lastYear = project.end().getYear() == period.getYear();
    int built = lastYear ? project.end().getMonthValue() : 12;
    double sharesBuilt = 0;
    for (double monthly : SHARES.subList(0, built)) {
      sharesBuilt += monthly;
    }
    double share = SHARES.get(period.getMonthValue() - 1) / sharesBuilt;
    return Math.round(
        project.plans().get(period.getYear())
            * share
            * project.pace()
            * seededRandom.between(0.85, 1.15));
  }
}
