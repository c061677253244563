package cn.qianhu.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.reference.ReferenceSet.InputRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A run and its readings one by one give the same facts, rejections and tables: in any order, in
 * any mixture, delivered however often.
 */
class ReadingRunOrderTest {

  private static final int ROUNDS = 40;

  /**
   * One that is known, one from March on, one never; one whose code is in doubt until its entry
   * comes; and no code at all.
   */
  private static final List<String> ENTERPRISES =
      List.of(
          "91371422KCYELPKL51",
          "91370406RHEK2HAG96",
          "91310110666007217T",
          "91310110666007217N",
          "no code");

  private static final long MINUTE = 60_000;
  private static final long LATE_IN_FEBRUARY =
      LocalDate.of(2022, 2, 27).atStartOfDay(Months.ZONE).toInstant().toEpochMilli();

  private final ReadingForm form = Forms.standard().of(ReadingForm.class);

  @Test
  void runsAndSingleReadingsGiveTheSame() {
    TreeSet<String> reasons = new TreeSet<>();
    int facts = 0;
    for (long seed = 1; seed <= ROUNDS; seed++) {
      Random random = new Random(seed);
      List<MeterReading> runs = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        runs.add(randomRun(random));
      }
      MemoryProvince oneByOne = new MemoryProvince();
      begin(oneByOne);
      runs.forEach(run -> receive(oneByOne, form.singles(run)));
      oneByOne.settle();

      MemoryProvince mixed = new MemoryProvince();
      receiveInAnyOrder(mixed, mixture(runs, random), random);

      assertThat(mixed.table("rejected")).as("seed " + seed).isEqualTo(oneByOne.table("rejected"));
      assertThat(mixed.energyFacts()).as("seed " + seed).isEqualTo(oneByOne.energyFacts());
      assertThat(mixed.table("indicators"))
          .as("seed " + seed)
          .isEqualTo(oneByOne.table("indicators"));
      assertThat(mixed.table("coverage")).as("seed " + seed).isEqualTo(oneByOne.table("coverage"));
      facts += mixed.energyFacts().size();
      mixed
          .table("rejected")
          .forEach(line -> reasons.add(line.substring(line.lastIndexOf(',') + 1)));
    }
    assertThat(facts).isGreaterThan(ROUNDS);
    assertThat(reasons)
        .containsExactly(
            "BAD_IDENTIFIER",
            "INCONSISTENT",
            "MALFORMED",
            "OUT_OF_RANGE",
            "UNKNOWN_CODE",
            "UNKNOWN_ENTERPRISE");
  }

  /** Each run whole, one by one, or in parts; and some of all that again. */
  private List<MeterReading> mixture(List<MeterReading> runs, Random random) {
    List<MeterReading> records = new ArrayList<>();
    for (MeterReading run : runs) {
      switch (random.nextInt(3)) {
        case 0 -> records.add(run);
        case 1 -> records.addAll(form.singles(run));
        default -> records.addAll(parts(run, random));
      }
      if (random.nextInt(4) == 0) {
        records.add(run);
      }
    }
    Collections.shuffle(records, random);
    return records;
  }

  private static List<MeterReading> parts(MeterReading run, Random random) {
    int size = run.getQuantities().size();
    int middle = random.nextInt(size);
    if (middle == 0) {
      return List.of(run);
    }
    MeterReading head = MeterReading.newBuilder(run).build();
    head.setQuantities(run.getQuantities().subList(0, middle));
    MeterReading tail = MeterReading.newBuilder(run).build();
    tail.setIntervalStart(run.getIntervalStart() + middle * (run.getMinutes() * MINUTE));
    tail.setQuantities(run.getQuantities().subList(middle, size));
    return List.of(head, tail);
  }

  private void receiveInAnyOrder(
      MemoryProvince province, List<MeterReading> records, Random random) {
    int directoryComes = random.nextInt(records.size());
    for (int i = 0; i < records.size(); i++) {
      if (i == directoryComes) {
        begin(province);
      }
      province.receive(ReadingForm.KIND, records.get(i));
      if (random.nextInt(20) == 0) {
        province.settle();
      }
    }
    province.settle();
  }

  private static void receive(MemoryProvince province, List<MeterReading> records) {
    records.forEach(record -> province.receive(ReadingForm.KIND, record));
  }

  private static void begin(MemoryProvince province) {
    province.tick(new BusinessClock(LocalDate.of(2022, 5, 31), YearMonth.of(2022, 1)));
    enter(province, ENTERPRISES.get(0), "2020-01", "");
    enter(province, ENTERPRISES.get(1), "2022-03", "");
    enter(province, ENTERPRISES.get(3), "2020-01", "true");
  }

  private static void enter(MemoryProvince province, String uscc, String from, String exempt) {
    InputRow row =
        new InputRow(
            EnterpriseForm.KIND,
            List.of(uscc, "企业", "370102", "30", "KEY_1000", "false", exempt, from, ""));
    province.receive(row.kind(), row.texts());
  }

  /** Few meters, days and quantities, so that readings meet; mostly well, and many a day whole. */
  private static MeterReading randomRun(Random random) {
    int minutes = rarely(random, 60, 15, 1440, 30, 0);
    long start =
        LATE_IN_FEBRUARY + 60 * MINUTE * random.nextInt(3 * 24) + rarely(random, 0L, 1L, MINUTE);
    int size = 1 + random.nextInt(minutes == 1440 ? 3 : 30);
    if (random.nextInt(3) == 0 && ReadingForm.isIntervalLength(minutes)) {
      start = LATE_IN_FEBRUARY + 1440 * MINUTE * random.nextInt(3);
      size = 1440 / minutes * (1 + random.nextInt(2));
    }
    List<Long> quantities = new ArrayList<>();
    while (quantities.size() < size) {
      quantities.add(random.nextInt(50) == 0 ? -1L : random.nextInt(3) * 10_000L);
    }
    MeterReading run = new MeterReading();
    run.setUscc(ENTERPRISES.get(random.nextInt(ENTERPRISES.size())));
    run.setMeterId(rarely(random, "M" + random.nextInt(3), ""));
    run.setCarrier(rarely(random, random.nextBoolean() ? "ELECTRICITY" : "RAW_COAL", "WOOD"));
    run.setFlow(rarely(random, "CONSUMED", "RENEWABLE", "SIDEWAYS"));
    run.setIntervalStart(start);
    run.setMinutes(minutes);
    long end = start + size * (minutes * MINUTE);
    long inTheMiddle = start + size / 2 * (minutes * MINUTE);
    run.setReportedAt(
        rarely(
            random,
            Instant.parse("2022-03-20T00:00:00Z").toEpochMilli() + random.nextInt(2),
            end,
            inTheMiddle));
    run.setQuantities(quantities);
    return run;
  }

  @SafeVarargs
  private static <T> T rarely(Random random, T usual, T... others) {
    return random.nextInt(8) != 0 ? usual : others[random.nextInt(others.length)];
  }
}
