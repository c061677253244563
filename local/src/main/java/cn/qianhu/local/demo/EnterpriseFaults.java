package cn.qianhu.local.demo;

import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Plants what befalls enterprises: slips, gaps, stops, corrections, removals and closures. */
record EnterpriseFaults(DemoFiles files, FaultTargets targets, Consumer<PlantedFault> planted) {

  private static final List<String> MONEY =
      List.of("gross_output", "sales_output", "export_delivery", "revenue", "profit");
  private static final List<String> QUANTITIES =
      List.of("consumption", "feedstock", "conversion_output", "recovery", "renewable");
  private static final YearMonth LAST = DemoProvince.LAST;
  private static final YearMonth CORRECTED = YearMonth.of(2021, 8);
  private static final YearMonth WITHDRAWN = YearMonth.of(2021, 10);
  private static final YearMonth MOVED = YearMonth.of(2021, 7);
  private static final YearMonth CLOSED = YearMonth.of(2021, 10);
  private static final int MISSING = 3;

  void plant() {
    slipUnit(targets.smallest());
    close(targets.unmetered());
    stop(targets.unmetered());
    for (int i = 0; i < MISSING; i++) {
      leaveOut(targets.any());
    }
    correct(targets.any());
    withdraw(targets.any());
    move(targets.any());
  }

  private void slipUnit(DemoEnterprise enterprise) {
    DemoRow row = output(enterprise, LAST);
    MONEY.forEach(column -> row.scale(column, "10000"));
    record(
        FaultKind.UNIT_SLIP,
        enterprise,
        LAST,
        "%s 在 %s 误将元当作万元上报，金额放大一万倍：应触发“" + OutputAlertRules.UNIT_SUSPECT.words().zh() + "”预警。",
        "%s reported yuan as 万元 in %s, ten thousand times too much: an alert UNIT_SUSPECT.");
  }

  private void leaveOut(DemoEnterprise enterprise) {
    files.of(FileKind.OUTPUT, LAST).removeIf(row -> row.get("uscc").equals(enterprise.uscc()));
    record(
        FaultKind.MISSING_MONTH,
        enterprise,
        LAST,
        "%s 未报送 %s 的产销报表：应触发“" + OutputAlertRules.REPORT_OVERDUE.words().zh() + "”预警。",
        "%s did not report its output of %s: an alert REPORT_OVERDUE.");
  }

  private void stop(DemoEnterprise enterprise) {
    for (YearMonth period : List.of(LAST.minusMonths(1), LAST)) {
      DemoRow row = output(enterprise, period);
      String loss = row.copy().scale("revenue", "-0.04").get("revenue");
      MONEY.forEach(column -> row.scale(column, "0.02"));
      row.set("profit", loss);
      for (DemoRow statement : files.of(FileKind.ENERGY, period).where("uscc", enterprise.uscc())) {
        QUANTITIES.forEach(column -> statement.scale(column, "0.10"));
      }
    }
    record(
        FaultKind.PLANT_STOPS,
        enterprise,
        LAST,
        "%s 自 2022-02 起基本停产，%s 产值接近零：应触发“" + OutputAlertRules.OUTPUT_DROP.words().zh() + "”严重预警。",
        "%s stands nearly still since 2022-02, also in %s: a critical alert OUTPUT_DROP.");
  }

  private void correct(DemoEnterprise enterprise) {
    DemoRow row = output(enterprise, CORRECTED);
    DemoRow corrected =
        row.copy().set("revision", "2").set("reported_at", "2021-10-12T10:20:00+08:00");
    List.of("gross_output", "sales_output", "revenue").forEach(column -> row.scale(column, "1.5"));
    files.of(FileKind.OUTPUT, "corrections").add(corrected);
    record(
        FaultKind.CORRECTED,
        enterprise,
        CORRECTED,
        "%s 更正了 %s 的产销报表：以第 2 次报送为准，首次报送被替代。",
        "%s corrected its output of %s: revision 2 counts, the first is superseded.");
  }

  private void withdraw(DemoEnterprise enterprise) {
    files
        .of(FileKind.OUTPUT, "corrections")
        .add(
            output(enterprise, WITHDRAWN)
                .copy()
                .set("revision", "2")
                .set("reported_at", "2021-12-03T15:40:00+08:00")
                .set("withdrawn", "true"));
    record(
        FaultKind.WITHDRAWN,
        enterprise,
        WITHDRAWN,
        "%s 撤回了 %s 的产销报表：该月不计入。",
        "%s withdrew its output of %s: the month does not count.");
  }

  private void move(DemoEnterprise enterprise) {
    DemoFile directory = files.of(FileKind.ENTERPRISES);
    DemoRow entry = directory.first("uscc", enterprise.uscc()).orElseThrow();
    String county =
        DemoCodes.countiesOf(enterprise.city().code()).stream()
            .filter(code -> !code.equals(enterprise.county()))
            .findFirst()
            .orElseThrow();
    directory.addAfter(
        entry, entry.copy().set("region", county).set("valid_from", MOVED.toString()));
    record(
        FaultKind.MOVED_COUNTY,
        enterprise,
        MOVED,
        "%s 自 %s 起迁至 " + county + "：此后各月计入新县。",
        "%s stands in " + county + " from %s on: later months count there.");
  }

  private void close(DemoEnterprise enterprise) {
    files
        .of(FileKind.ENTERPRISES)
        .first("uscc", enterprise.uscc())
        .orElseThrow()
        .set("closed_from", CLOSED.toString());
    for (YearMonth period = CLOSED; !period.isAfter(LAST); period = period.plusMonths(1)) {
      for (FileKind kind : List.of(FileKind.OUTPUT, FileKind.ENERGY)) {
        files.of(kind, period).removeIf(row -> row.get("uscc").equals(enterprise.uscc()));
      }
    }
    record(
        FaultKind.CLOSED,
        enterprise,
        CLOSED,
        "%s 自 %s 起关闭：此后不再要求报送。",
        "%s is closed from %s on: no report is expected any more.");
  }

  private DemoRow output(DemoEnterprise enterprise, YearMonth period) {
    return files.of(FileKind.OUTPUT, period).first("uscc", enterprise.uscc()).orElseThrow();
  }

  private void record(
      FaultKind kind, DemoEnterprise enterprise, YearMonth period, String zh, String en) {
    planted.accept(
        new PlantedFault(
            kind,
            enterprise.uscc(),
            period.toString(),
            "",
            String.format(Locale.ROOT, zh, enterprise.name(), period),
            String.format(Locale.ROOT, en, enterprise.name(), period)));
  }
}
