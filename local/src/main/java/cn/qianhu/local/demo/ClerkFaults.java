package cn.qianhu.local.demo;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.local.demo.PlantedFault.FaultKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Plants faults that clerks make in good faith: every report is accepted, and contradicts earlier
 * ones. Small plants of their own do it, in a city whose light is red anyway.
 *
 * @param plants those of {@link Population#clerks}
 */
record ClerkFaults(DemoFiles files, List<DemoEnterprise> plants, Consumer<PlantedFault> planted) {

  private static final String ELECTRICITY = "ELECTRICITY";
  private static final YearMonth LAST = DemoProvince.LAST;
  private static final YearMonth JANUARY = YearMonth.of(2022, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2022, 2);
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);
  private static final List<String> MONEY =
      List.of("gross_output", "sales_output", "export_delivery", "revenue", "profit");

  /** The day on which February is the latest closed month. */
  private static final LocalDate WHEN_FEBRUARY_CLOSES = LocalDate.of(2022, 3, 12);

  /** Numbers of those that are read by meters in the last month. */
  static List<DemoEnterprise> metered(List<DemoEnterprise> plants) {
    return List.of(register(plants), lookalike(plants), contradicted(plants));
  }

  private static DemoEnterprise register(List<DemoEnterprise> plants) {
    return plants.get(2);
  }

  private static DemoEnterprise lookalike(List<DemoEnterprise> plants) {
    return plants.get(3);
  }

  private static DemoEnterprise contradicted(List<DemoEnterprise> plants) {
    return plants.get(4);
  }

  void plant() {
    stateInKilowattHours(plants.get(0));
    addUp(plants.get(1));
    sendRegister(register(plants));
    spellMeterTwice(lookalike(plants));
    leaveZero(contradicted(plants));
    joinJanuary(plants.get(5));
  }

  private void stateInKilowattHours(DemoEnterprise plant) {
    statement(plant).scale("consumption", "10000").scale("renewable", "10000");
    record(
        FaultKind.KILOWATT_HOURS,
        plant,
        plant.uscc() + "/" + ELECTRICITY,
        EnergyAlertRules.ENERGY_JUMP,
        "%s 按千瓦时填报 %s 的电力消费（应为万千瓦时），放大一万倍：应触发“%s”预警。",
        "%s reported its electricity of %s in kWh in place of 10,000 kWh: an alert %s.");
  }

  private void addUp(DemoEnterprise plant) {
    for (String column : MONEY) {
      BigDecimal total = BigDecimal.ZERO;
      for (YearMonth period = JANUARY; !period.isAfter(LAST); period = period.plusMonths(1)) {
        DemoRow row = output(plant, period);
        total = total.add(new BigDecimal(row.get(column)));
        row.set(column, total.toPlainString());
      }
    }
    record(
        FaultKind.RUNNING_TOTAL,
        plant,
        plant.uscc(),
        OutputAlertRules.RUNNING_TOTAL,
        "%s 2022 年起报累计数，至 %s 已是三个月合计：应触发“%s”预警。",
        "%s reports totals from January 2022 on, up to %s: an alert %s.");
  }

  /** Sends the reading of the register each hour in place of the quantity of the hour. */
  private void sendRegister(DemoEnterprise plant) {
    dropStatement(plant);
    BigDecimal stands = new BigDecimal("20000.0000");
    DemoFile readings = files.of(FileKind.READINGS, LAST);
    for (DemoRow row : readings.where("uscc", plant.uscc())) {
      if (row.get("meter_id").equals(meterOfElectricity(plant))) {
        stands = stands.add(new BigDecimal(row.get("quantity")));
        row.set("quantity", stands.toPlainString());
      }
    }
    record(
        FaultKind.REGISTER_VALUES,
        plant,
        plant.uscc() + "/" + meterOfElectricity(plant),
        MeterAlertRules.REGISTER_READING,
        "%s 的电表在 %s 上传的是表底示数，不是各区间用量：应触发“%s”预警。",
        "A meter of %s sends in %s what stands on it in place of what went through it: an alert"
            + " %s.");
  }

  private void spellMeterTwice(DemoEnterprise plant) {
    dropStatement(plant);
    DemoFile readings = files.of(FileKind.READINGS, LAST);
    String meter = meterOfElectricity(plant);
    for (DemoRow row : readings.where("uscc", plant.uscc())) {
      if (row.get("meter_id").equals(meter)) {
        readings.add(row.copy().set("meter_id", "12"));
        row.set("meter_id", "0012");
      }
    }
    record(
        FaultKind.LOOKALIKE_METERS,
        plant,
        plant.uscc() + "/12",
        MeterAlertRules.LOOKALIKE_METER,
        "%s 同一块电表在 %s 有“0012”和“12”两种写法，用量计了两次：应触发“%s”预警。",
        "A meter of %s is called both 0012 and 12 in %s, and counts twice: an alert %s.");
  }

  private void leaveZero(DemoEnterprise plant) {
    statement(plant).set("consumption", "0.0000").set("renewable", "0.0000");
    record(
        FaultKind.STATEMENT_OF_ZERO,
        plant,
        plant.uscc() + "/" + ELECTRICITY,
        EnergyAlertRules.STATEMENT_AGAINST_METERS,
        "%s %s 的能源报表电力消费为 0，在线表计却有整月读数：应触发“%s”预警。",
        "%s states no electricity for %s, and its meters read a whole month of it: an alert %s.");
  }

  /**
   * Plants a February with the output of two months, well above the December before, whatever the
   * season.
   */
  private void joinJanuary(DemoEnterprise plant) {
    files.of(FileKind.OUTPUT, JANUARY).removeIf(row -> row.get("uscc").equals(plant.uscc()));
    DemoRow february = output(plant, FEBRUARY);
    DemoRow december = output(plant, DECEMBER);
    MONEY.forEach(column -> february.set(column, december.copy().scale(column, "1.9").get(column)));
    planted.accept(
        new PlantedFault(
            FaultKind.JANUARY_JOINED,
            plant.uscc(),
            JANUARY.toString(),
            "",
            "%s 2022 年 1 月免报，2 月一并报送：业务日期 %s 时应触发“%s”预警，2 月关闭后不再判断。"
                .formatted(
                    plant.name(),
                    WHEN_FEBRUARY_CLOSES,
                    OutputAlertRules.JANUARY_MISSING.words().zh()),
            "%s sent January 2022 with February: an alert %s on business date %s, while February is"
                    .formatted(plant.name(), OutputAlertRules.JANUARY_MISSING, WHEN_FEBRUARY_CLOSES)
                + " the latest closed month."));
  }

  private String meterOfElectricity(DemoEnterprise plant) {
    return files.of(FileKind.READINGS, LAST).where("uscc", plant.uscc()).stream()
        .filter(row -> row.get("carrier").equals(ELECTRICITY))
        .map(row -> row.get("meter_id"))
        .findFirst()
        .orElseThrow();
  }

  /** Readings count where no statement does. */
  private void dropStatement(DemoEnterprise plant) {
    files.of(FileKind.ENERGY, LAST).removeIf(row -> row.get("uscc").equals(plant.uscc()));
  }

  private DemoRow statement(DemoEnterprise plant) {
    return files.of(FileKind.ENERGY, LAST).where("uscc", plant.uscc()).stream()
        .filter(row -> row.get("carrier").equals(ELECTRICITY))
        .findFirst()
        .orElseThrow();
  }

  private DemoRow output(DemoEnterprise plant, YearMonth period) {
    return files.of(FileKind.OUTPUT, period).first("uscc", plant.uscc()).orElseThrow();
  }

  private void record(
      FaultKind kind, DemoEnterprise plant, String subject, AlertRule rule, String zh, String en) {
    planted.accept(
        new PlantedFault(
            kind,
            subject,
            LAST.toString(),
            "",
            String.format(Locale.ROOT, zh, plant.name(), LAST, rule.words().zh()),
            String.format(Locale.ROOT, en, plant.name(), LAST, rule.code())));
  }
}
