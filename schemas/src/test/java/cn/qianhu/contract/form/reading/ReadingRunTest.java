package cn.qianhu.contract.form.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.SampleRecords;
import cn.qianhu.event.MeterReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run is its readings, whichever way they are judged. */
class ReadingRunTest {

  private static final long SEED = 96;
  private static final long MIDNIGHT = Instant.parse("2022-03-31T16:00:00Z").toEpochMilli();

  private final ReadingForm form = Forms.standard().of(ReadingForm.class);
  private final Random random = new Random(SEED);

  @Test
  void eachIntervalGetsTheVerdictOfARecordOfItsOwn() {
    int well = 0;
    for (int n = 0; n < 20_000; n++) {
      MeterReading event = randomRun();
      List<FieldCheck<ReadingFields>> alone = new ArrayList<>();
      for (int i = 0; i < event.getQuantities().size(); i++) {
        alone.add(form.check(single(event, i)));
      }
      assertThat(form.checks(event)).as("seed %s: %s", SEED, event).isEqualTo(alone);
      ReadingRun run = form.run(event);
      assertThat(run != null)
          .as("seed %s: all is well in %s", SEED, event)
          .isEqualTo(alone.stream().allMatch(ReadingRunTest::isWell));
      if (run != null) {
        well++;
        assertThat(IntStream.range(0, run.size()).mapToObj(run::check).toList()).isEqualTo(alone);
      }
    }
    assertThat(well).as("some are well, some are not").isBetween(2_000, 18_000);
  }

  private static boolean isWell(FieldCheck<?> check) {
    return check.refused() == null && check.later() == null;
  }

  private static MeterReading single(MeterReading run, int interval) {
    return MeterReading.newBuilder(run)
        .setIntervalStart(run.getIntervalStart() + 60_000L * run.getMinutes() * interval)
        .setQuantity(run.getQuantities().get(interval))
        .setQuantities(null)
        .build();
  }

  @Test
  void aRunCrossesMidnightAndTheEndOfAMonth() {
    MeterReading event = run(MIDNIGHT - 2 * 900_000, 1L, 2L, 3L, 4L);
    assertThat(form.checks(event))
        .extracting(check -> check.fields().key() + " " + check.fields().quantity())
        .containsExactly(
            SampleRecords.USCC + "/M00/2022-03-31T23:30:00+08:00 1",
            SampleRecords.USCC + "/M00/2022-03-31T23:45:00+08:00 2",
            SampleRecords.USCC + "/M00/2022-04-01T00:00:00+08:00 3",
            SampleRecords.USCC + "/M00/2022-04-01T00:15:00+08:00 4");
    assertThat(form.run(event).start(3)).isEqualTo(MIDNIGHT + 900_000);
    assertThat(form.run(event).quantity(3)).isEqualTo(4);
  }

  @Test
  void oneBadIntervalSpoilsItselfOnly() {
    List<FieldCheck<ReadingFields>> checks = form.checks(run(MIDNIGHT, 1L, -2L, 3L));
    assertThat(checks).extracting(ReadingRunTest::isWell).containsExactly(true, false, true);
    assertThat(checks.get(1).later())
        .isEqualTo(new Finding(Reason.OUT_OF_RANGE, "quantity", "-0.0002"));
    assertThat(checks.get(1).key())
        .isEqualTo(SampleRecords.USCC + "/M00/2022-04-01T00:15:00+08:00");
  }

  @Test
  void aRunOfNoIntervalIsMalformed() {
    Finding finding = malformed(run(MIDNIGHT));
    assertThat(finding).isEqualTo(new Finding(Reason.MALFORMED, "quantities", ""));
    assertThat(finding.message(ReadingForm.KIND).en())
        .isEqualTo(
            "Column quantities is empty; give the quantities of 1 to 2976 consecutive intervals,"
                + " and no quantity beside them.");
    assertThat(finding.message(ReadingForm.KIND).zh())
        .isEqualTo("列 quantities 没有填写：请填写 1 至 2976 个连续区间的数量，且不再另填 quantity。");
  }

  @Test
  void aRunIsAMonthLongAtMost() {
    MeterReading event = run(MIDNIGHT);
    event.setReportedAt(MIDNIGHT + 31 * 86_400_000L);
    event.setQuantities(Collections.nCopies(ReadingForm.LONGEST_RUN, 7L));
    assertThat(form.run(event).size()).isEqualTo(2976);
    event.setQuantities(Collections.nCopies(ReadingForm.LONGEST_RUN + 1, 7L));
    assertThat(malformed(event).value()).isEqualTo("2977 quantities");
  }

  @Test
  void aQuantityBesideQuantitiesIsMalformed() {
    MeterReading event = run(MIDNIGHT, 1L, 2L);
    event.setQuantity(30_000L);
    assertThat(malformed(event).value()).isEqualTo("3.0000 2 quantities");
    assertThat(form.texts(event)).contains("3.0000;0.0001;0.0002");
  }

  private Finding malformed(MeterReading event) {
    assertThat(form.run(event)).isNull();
    assertThat(form.checks(event)).hasSize(1);
    FieldCheck<ReadingFields> check = form.checks(event).get(0);
    assertThat(check.key()).isEqualTo(SampleRecords.USCC + "/M00/2022-04-01T00:00:00+08:00");
    assertThat(check.refused().reason()).isEqualTo(Reason.MALFORMED);
    return check.refused();
  }

  @Test
  void whatIsWrittenPrevailsOverARun() {
    MeterReading event = run(MIDNIGHT, 1L, 2L);
    event.setWritten(SampleRecords.good(ReadingForm.KIND));
    assertThat(form.singles(event)).containsExactly(event);
    assertThat(form.checks(event))
        .containsExactly(form.check(form.event(SampleRecords.good(ReadingForm.KIND))));
  }

  @Test
  void aRecordOfOneReadingIsARunOfOne() {
    MeterReading event = form.event(SampleRecords.good(ReadingForm.KIND));
    assertThat(form.run(event).size()).isOne();
    assertThat(form.checks(event)).containsExactly(form.run(event).check(0));
    assertThat(form.singles(event)).containsExactly(event);
  }

  private static MeterReading run(long start, Long... quantities) {
    return MeterReading.newBuilder()
        .setUscc(SampleRecords.USCC)
        .setMeterId("M00")
        .setCarrier("ELECTRICITY")
        .setFlow("CONSUMED")
        .setIntervalStart(start)
        .setMinutes(15)
        .setReportedAt(MIDNIGHT + 86_400_000)
        .setQuantities(List.of(quantities))
        .build();
  }

  /** Mostly well, with oddities that spoil one interval, some, or all. */
  private MeterReading randomRun() {
    MeterReading event = run(MIDNIGHT);
    event.setUscc(rarely(SampleRecords.USCC, SampleRecords.USCC_WITH_WRONG_CHECK, "", "1"));
    event.setMeterId(rarely("M00", ""));
    event.setCarrier(rarely("ELECTRICITY", "RAW_COAL", "WOOD"));
    event.setFlow(rarely("CONSUMED", "RENEWABLE", "SIDEWAYS"));
    event.setMinutes(rarely(random.nextBoolean() ? 15 : 60, 1440, 0, -60, 30, Integer.MAX_VALUE));
    event.setIntervalStart(
        rarely(
            MIDNIGHT + 3_600_000L * random.nextInt(24),
            MIDNIGHT + 1,
            0L,
            -900_000L,
            Instant.parse("1999-12-31T15:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-31T15:00:00Z").toEpochMilli(),
            Long.MAX_VALUE));
    int size = 1 + random.nextInt(8);
    long end = event.getIntervalStart() + 60_000L * event.getMinutes() * size;
    event.setReportedAt(
        rarely(
            end + random.nextInt(100_000_000), end - 300_000, end - 300_001, end - 3_900_000, 0L));
    List<Long> quantities = new ArrayList<>();
    while (quantities.size() < size) {
      quantities.add(
          random.nextInt(8) == 0
              ? rarely(0L, -1L, 9_999_999_999_999_999L, 10_000_000_000_000_000L)
              : random.nextLong(10_000_000));
    }
    event.setQuantities(quantities);
    return event;
  }

  @SafeVarargs
  private final <T> T rarely(T usual, T... others) {
    return random.nextInt(12) != 0 ? usual : others[random.nextInt(others.length)];
  }
}
