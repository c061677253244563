package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.streams.reference.ReferenceSet.InputRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is open is a function of the facts and of the business date alone: not of the order in which
 * reports came, of how often the stages settled in between, or of the dates gone through.
 */
class AlertOrderTest {

  private static final int PROVINCES = 8;
  private static final String[] COUNTIES = {"370102", "370103", "370202"};
  private static final String[] DIVISIONS = {"13", "17", "26", "30", "31", "39"};
  private static final int FIRST = Months.index(YearMonth.of(2020, 11));
  private static final int MONTHS = 18;
  private static final int JANUARY = Months.index(YearMonth.of(2022, 1));

  /** The first of them have meters. */
  private static final int METERED = 4;

  /** One of them reports totals from January on. */
  private static final int RUNNING = 13;

  @Test
  void whatIsOpenDependsOnFactsAndDateOnly() {
    TreeSet<String> rulesSeen = new TreeSet<>();
    for (long seed = 1; seed <= PROVINCES; seed++) {
      Random random = new Random(seed);
      List<InputRow> entries = entries(random);
      targets(random).forEach(row -> entries.add(random.nextInt(entries.size() + 1), row));
      addInOrder(entries, budgets(random), random);
      List<InputRow> reports = reports(random);
      BusinessClock clock = clock(random, 460, 90);

      MemoryProvince atOnce = new MemoryProvince();
      entries.forEach(row -> atOnce.receive(row.kind(), row.texts()));
      reports.forEach(row -> atOnce.receive(row.kind(), row.texts()));
      atOnce.tick(clock);
      atOnce.settle();

      MemoryProvince inSteps = new MemoryProvince();
      Collections.shuffle(reports, random);
      takeInSteps(inSteps, entries, reports, random);
      inSteps.tick(clock);
      inSteps.settle();

      assertThat(inSteps.alerts()).as("seed " + seed).isEqualTo(atOnce.alerts());
      for (String table : List.of("targets", "control", "balances")) {
        assertThat(inSteps.table(table))
            .as(table + " of seed " + seed)
            .isEqualTo(atOnce.table(table));
      }
      assertThat(inSteps.alertsByTheLog()).as("seed " + seed).isEqualTo(atOnce.alerts());
      atOnce.alerts().forEach(alert -> rulesSeen.add(alert.substring(0, alert.indexOf(','))));
    }
    assertThat(rulesSeen)
        .containsExactly(
            "BUDGET_PACE",
            "COAL_CUT",
            "ENERGY_JUMP",
            "GROWTH_COVERAGE",
            "INTENSITY_TARGET",
            "LOOKALIKE_METER",
            "METER_INCOMPLETE",
            "OUTPUT_DECLINE",
            "OUTPUT_DROP",
            "REGISTER_READING",
            "REPORT_OVERDUE",
            "RUNNING_TOTAL",
            "STATEMENT_AGAINST_METERS",
            "TARGET_BEHIND",
            "UNIT_SUSPECT");
  }

  private static void takeInSteps(
      MemoryProvince province, List<InputRow> entries, List<InputRow> reports, Random random) {
    List<InputRow> entriesLeft = new ArrayList<>(entries);
    List<InputRow> reportsLeft = new ArrayList<>(reports);
    while (!entriesLeft.isEmpty() || !reportsLeft.isEmpty()) {
      boolean entry = reportsLeft.isEmpty() || (!entriesLeft.isEmpty() && random.nextInt(9) == 0);
      InputRow row = entry ? entriesLeft.remove(0) : reportsLeft.remove(reportsLeft.size() - 1);
      province.receive(row.kind(), row.texts());
      if (random.nextInt(60) == 0) {
        province.tick(clock(random, 0, 600));
      }
      if (random.nextInt(30) == 0) {
        province.settle();
      }
    }
  }

  private static BusinessClock clock(Random random, int fromDay, int days) {
    LocalDate date = LocalDate.of(2020, 12, 20).plusDays(fromDay + random.nextInt(days));
    return new BusinessClock(date, YearMonth.of(2021, 1));
  }

  /** Two entries for most enterprises; the order of those of one enterprise counts. */
  private static List<InputRow> entries(Random random) {
    List<InputRow> entries = new ArrayList<>();
    for (int enterprise = 0; enterprise < 14; enterprise++) {
      entries.add(entry(random, enterprise, enterprise % 6, YearMonth.of(2020, 1), ""));
      if (random.nextInt(3) == 0) {
        YearMonth from = Months.of(FIRST + random.nextInt(MONTHS));
        String closed = random.nextInt(4) == 0 ? Months.of(FIRST + MONTHS).toString() : "";
        entries.add(entry(random, enterprise, random.nextInt(6), from, closed));
      }
    }
    return entries;
  }

  /** Budgets of cities and counties, some of them replaced: their order counts. */
  private static List<InputRow> budgets(Random random) {
    List<InputRow> budgets = new ArrayList<>();
    for (int command = 0; command < 12; command++) {
      String county = COUNTIES[random.nextInt(COUNTIES.length)];
      String row =
          "B%d,BUDGET,2021-01-05,%s,%s,,,,,,%d,%d,,,,,,"
              .formatted(
                  command,
                  Regions.cityOf(county),
                  random.nextBoolean() ? county : "",
                  2021 + random.nextInt(2),
                  100 + random.nextInt(2_000));
      budgets.add(new InputRow(QuotaForm.KIND, List.of(row.split(",", -1))));
    }
    return budgets;
  }

  private static void addInOrder(List<InputRow> entries, List<InputRow> more, Random random) {
    int at = 0;
    for (InputRow row : more) {
      at += random.nextInt(entries.size() - at + 1);
      entries.add(at, row);
      at++;
    }
  }

  /** Of each target one entry, since no order is kept among them. */
  private static List<InputRow> targets(Random random) {
    List<InputRow> targets = new ArrayList<>();
    for (String year : List.of("2021", "2022")) {
      for (String region : List.of("370000", "370100", "370200", "370102")) {
        targets.add(
            target(region, "ABOVE_SCALE", "INDUSTRY_BREADTH", year, 20 + random.nextInt(80)));
        targets.add(target(region, "ABOVE_SCALE", "ENERGY_INTENSITY", year, random.nextInt(9) - 5));
        targets.add(target(region, "ALL", "COAL_CHANGE", year, random.nextInt(9) - 5));
        targets.add(target(region, "KEY_1000", "OUTPUT_GROWTH", year, random.nextInt(9) - 5));
        targets.add(target(region, "ABOVE_SCALE", "ABOVE_SCALE_STOCK", year, random.nextInt(9)));
      }
    }
    return targets;
  }

  private static InputRow target(
      String region, String scope, String measure, String year, int value) {
    return new InputRow(
        TargetForm.KIND,
        List.of(region, scope, "T", measure, year, Integer.toString(value), "LU-TEN-2024", ""));
  }

  private static InputRow entry(
      Random random, int enterprise, int division, YearMonth from, String closed) {
    return new InputRow(
        EnterpriseForm.KIND,
        List.of(
            uscc(enterprise),
            "企业" + enterprise,
            COUNTIES[random.nextInt(COUNTIES.length)],
            DIVISIONS[division],
            random.nextInt(4) == 0 ? "ABOVE_SCALE" : "KEY_1000;ABOVE_SCALE",
            "false",
            "",
            from.toString(),
            closed));
  }

  private static List<InputRow> reports(Random random) {
    List<InputRow> reports = new ArrayList<>();
    for (int enterprise = 0; enterprise < 14; enterprise++) {
      for (int month = FIRST; month < FIRST + MONTHS; month++) {
        int revisions = random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(2);
        for (int revision = 1; revision <= revisions; revision++) {
          reports.add(output(random, enterprise, month, revision));
          reports.add(energy(random, enterprise, month, revision));
        }
      }
    }
    for (int enterprise = 0; enterprise < METERED; enterprise++) {
      for (int month = FIRST + MONTHS - 4; month <= FIRST + MONTHS; month++) {
        reports.add(electricity(random, enterprise, month));
        meter(reports, random, enterprise, month);
        if (random.nextInt(4) == 0) {
          register(reports, enterprise, month);
        }
      }
    }
    return reports;
  }

  /** Days of one of two meters, which differ in their spelling only: most of them, or few. */
  private static void meter(List<InputRow> reports, Random random, int enterprise, int month) {
    int days = random.nextBoolean() ? 28 : random.nextInt(6);
    for (int day = 0; day < days; day++) {
      String meter = random.nextInt(60) == 0 ? "07" : "7";
      reports.add(reading(enterprise, meter, month, day, "00", 1440, 10_000));
    }
  }

  /** What a meter stands at, hour by hour. */
  private static void register(List<InputRow> reports, int enterprise, int month) {
    for (int hour = 0; hour < 72; hour++) {
      String of = "%02d".formatted(hour % 24);
      reports.add(reading(enterprise, "R", month, hour / 24, of, 60, 5_000 + hour));
    }
  }

  private static InputRow reading(
      int enterprise, String meter, int month, int day, String hour, int minutes, int quantity) {
    return new InputRow(
        ReadingForm.KIND,
        List.of(
            uscc(enterprise),
            meter,
            "ELECTRICITY",
            "CONSUMED",
            Months.of(month).atDay(1 + day) + "T" + hour + ":00:00+08:00",
            Integer.toString(minutes),
            Integer.toString(quantity),
            "2025-01-01T09:00:00+08:00"));
  }

  private static InputRow electricity(Random random, int enterprise, int month) {
    String amount = List.of("28", "30", "700", "0").get(random.nextInt(4));
    return report(
        EnergyForm.KIND,
        random,
        enterprise,
        month,
        1,
        "ELECTRICITY",
        List.of(amount, "0", "0", "0", "0"));
  }

  private static InputRow output(Random random, int enterprise, int month, int revision) {
    int usual = month < FIRST + 12 ? 1000 : 900;
    int amount = random.nextInt(40) == 0 ? 5 + random.nextInt(20) : usual + random.nextInt(150);
    if (enterprise == RUNNING && month >= JANUARY) {
      amount = usual * (month - JANUARY + 1) + random.nextInt(150);
    }
    String text = Integer.toString(amount);
    return report(
        OutputForm.KIND,
        random,
        enterprise,
        month,
        revision,
        "",
        List.of(text, text, "0", text, "0", "10"));
  }

  private static InputRow energy(Random random, int enterprise, int month, int revision) {
    BigDecimal amount = BigDecimal.valueOf(1000 + random.nextInt(200), 1);
    return report(
        EnergyForm.KIND,
        random,
        enterprise,
        month,
        revision,
        "RAW_COAL",
        List.of(amount.toPlainString(), "0", "0", "0", "0"));
  }

  private static InputRow report(
      Kind kind,
      Random random,
      int enterprise,
      int month,
      int revision,
      String carrier,
      List<String> amounts) {
    List<String> texts = new ArrayList<>();
    texts.add(kind + carrier + "-" + enterprise + "-" + month);
    texts.add(uscc(enterprise));
    texts.add(Months.of(month).toString());
    if (!carrier.isEmpty()) {
      texts.add(carrier);
    }
    texts.add(Integer.toString(revision));
    texts.add("2025-01-01T09:00:00+08:00");
    texts.add(Boolean.toString(random.nextInt(20) == 0));
    texts.addAll(amounts);
    return new InputRow(kind, texts);
  }

  private static String uscc(int enterprise) {
    String body = "913714220000000" + (10 + enterprise);
    return body + Uscc.checkCharacter(body + "0");
  }
}
