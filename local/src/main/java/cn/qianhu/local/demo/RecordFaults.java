package cn.qianhu.local.demo;

import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * Plants records that the rules for reports refuse, and a file that was sent twice.
 *
 * @param strangerNumber a number that no enterprise of the directory has
 */
record RecordFaults(
    DemoFiles files, FaultTargets targets, Consumer<PlantedFault> planted, int strangerNumber) {

  private static final YearMonth SENT_TWICE = YearMonth.of(2021, 5);
  private static final YearMonth MALFORMED = YearMonth.of(2021, 9);
  private static final YearMonth FEEDSTOCK = YearMonth.of(2021, 11);
  private static final YearMonth CARRIER = YearMonth.of(2021, 12);
  private static final YearMonth WRONG_CHECK = YearMonth.of(2022, 1);
  private static final YearMonth STRANGER = YearMonth.of(2022, 2);

  void plant() {
    exceedConsumption(targets.withFeedstock());
    groupDigits(targets.any());
    nameUnknownCarrier(targets.any());
    mistypeCode(targets.any());
    reportStranger(targets.any());
    breakIntervals();
    sendTwice();
  }

  private void exceedConsumption(DemoEnterprise enterprise) {
    DemoRow row =
        files.of(FileKind.ENERGY, FEEDSTOCK).where("uscc", enterprise.uscc()).stream()
            .filter(statement -> !statement.get("feedstock").equals("0.0000"))
            .findFirst()
            .orElseThrow();
    row.set("feedstock", row.copy().scale("consumption", "1.25").get("consumption"));
    plant(
        FaultKind.FEEDSTOCK_ABOVE_CONSUMPTION,
        enterprise.uscc(),
        FEEDSTOCK,
        row.get("report_id"),
        "能源报表 "
            + row.get("report_id")
            + " 的"
            + EnergyMeasures.FEEDSTOCK.words().zh()
            + "大于消费量：以 INCONSISTENT 拒收。",
        "Statement "
            + row.get("report_id")
            + " uses more feedstock than it consumes: INCONSISTENT.");
  }

  private void groupDigits(DemoEnterprise enterprise) {
    DemoRow row = output(enterprise, MALFORMED).set("gross_output", "1.234,50");
    plant(
        FaultKind.MALFORMED_NUMBER,
        enterprise.uscc(),
        MALFORMED,
        row.get("report_id"),
        "产销报表 " + row.get("report_id") + " 的产值写作“1.234,50”：以 MALFORMED 拒收。",
        "Report " + row.get("report_id") + " writes its output as 1.234,50: MALFORMED.");
  }

  private void nameUnknownCarrier(DemoEnterprise enterprise) {
    DemoFile energy = files.of(FileKind.ENERGY, CARRIER);
    DemoRow row = energy.first("uscc", enterprise.uscc()).orElseThrow();
    DemoRow extra = row.copy().set("carrier", "STEAM_COAL");
    extra.set("report_id", row.get("report_id") + "-X");
    energy.addAfter(row, extra);
    plant(
        FaultKind.UNKNOWN_CARRIER,
        enterprise.uscc(),
        CARRIER,
        extra.get("report_id"),
        "能源报表 " + extra.get("report_id") + " 的品种 STEAM_COAL 不在代码表中：以 UNKNOWN_CODE 拒收。",
        "Statement "
            + extra.get("report_id")
            + " names the carrier STEAM_COAL, which is in no table: UNKNOWN_CODE.");
  }

  private void mistypeCode(DemoEnterprise enterprise) {
    DemoFile output = files.of(FileKind.OUTPUT, WRONG_CHECK);
    DemoRow row = output(enterprise, WRONG_CHECK);
    DemoRow mistyped = row.copy().set("uscc", CreditCode.withWrongCheck(enterprise.uscc()));
    mistyped.set("report_id", row.get("report_id") + "-X");
    output.addAfter(row, mistyped);
    plant(
        FaultKind.WRONG_CHECK_CHARACTER,
        mistyped.get("uscc"),
        WRONG_CHECK,
        mistyped.get("report_id"),
        "产销报表 " + mistyped.get("report_id") + " 的信用代码校验位错误：以 BAD_IDENTIFIER 拒收。",
        "The credit code of report "
            + mistyped.get("report_id")
            + " fails its check character: BAD_IDENTIFIER.");
  }

  private void reportStranger(DemoEnterprise model) {
    String uscc = CreditCode.of(model.county(), strangerNumber);
    DemoRow row = output(model, STRANGER).copy().set("uscc", uscc);
    row.set("report_id", row.get("report_id") + "-X");
    files.of(FileKind.OUTPUT, STRANGER).add(row);
    plant(
        FaultKind.UNKNOWN_ENTERPRISE,
        uscc,
        STRANGER,
        row.get("report_id"),
        "产销报表 " + row.get("report_id") + " 的企业不在名录中：以 UNKNOWN_ENTERPRISE 暂存，名录补录后计入。",
        "The enterprise of report "
            + row.get("report_id")
            + " is not in the directory: parked as UNKNOWN_ENTERPRISE until it is.");
  }

  private void breakIntervals() {
    DemoFile readings = files.of(FileKind.READINGS, DemoProvince.LAST);
    DemoRow hourly = readings.first("minutes", "60").orElseThrow();
    breakInterval(readings, hourly, "2022-03-10T10:00:00+08:00", "30");
    breakInterval(readings, hourly, "2022-03-12T10:15:00+08:00", "15");
  }

  private void breakInterval(DemoFile readings, DemoRow model, String start, String minutes) {
    readings.add(
        model
            .copy()
            .set("interval_start", start)
            .set("minutes", minutes)
            .set("reported_at", start.substring(0, 11) + "11:04:00+08:00"));
    String where = "表计 " + model.get("meter_id") + " " + start;
    plant(
        FaultKind.WRONG_INTERVAL,
        model.get("uscc"),
        DemoProvince.LAST,
        String.join("/", model.get("uscc"), model.get("meter_id"), start),
        where + " 的读数间隔为 " + minutes + " 分钟，与该表不符：以 INCONSISTENT 拒收。",
        "The reading of meter "
            + model.get("meter_id")
            + " at "
            + start
            + " covers "
            + minutes
            + " minutes on a day of hours: INCONSISTENT.");
  }

  private void sendTwice() {
    DemoFile again = files.of(FileKind.OUTPUT, SENT_TWICE + "-again");
    files.of(FileKind.OUTPUT, SENT_TWICE).rows().forEach(row -> again.add(row.copy()));
    String name = FileKind.OUTPUT.file(SENT_TWICE + "-again");
    plant(
        FaultKind.DUPLICATE_UPLOAD,
        name,
        SENT_TWICE,
        "",
        "文件 " + name + " 重复上报了 " + SENT_TWICE + " 的全部产销报表：任何数字都不应改变。",
        "File " + name + " repeats every output report of " + SENT_TWICE + ": no figure may move.");
  }

  private DemoRow output(DemoEnterprise enterprise, YearMonth period) {
    return files.of(FileKind.OUTPUT, period).first("uscc", enterprise.uscc()).orElseThrow();
  }

  private void plant(
      FaultKind kind, String subject, YearMonth period, String rejectedKey, String zh, String en) {
    planted.accept(new PlantedFault(kind, subject, period.toString(), rejectedKey, zh, en));
  }
}
