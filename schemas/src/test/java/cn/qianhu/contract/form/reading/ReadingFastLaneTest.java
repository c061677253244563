package cn.qianhu.contract.form.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.SampleRecords;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whichever way a typed reading takes, the verdict is the same. */
class ReadingFastLaneTest {

  private static final long SEED = 1440;

  private final ReadingForm form = Forms.standard().of(ReadingForm.class);
  private final Random random = new Random(SEED);

  @Test
  void theFastLaneGivesTheVerdictOfTheCommonWay() {
    int admitted = 0;
    for (int n = 0; n < 200_000; n++) {
      MeterReading reading = randomReading();
      FieldCheck<ReadingFields> check = form.check(reading);
      FieldCheck<ReadingFields> byText =
          form.check(MeterReading.newBuilder().setWritten(form.texts(reading)).build());
      assertThat(check).as("seed %s: %s", SEED, reading).isEqualTo(byText);
      assertThat(check.key()).isEqualTo(byText.key());
      if (check.refused() == null && check.later() == null) {
        admitted++;
      }
    }
    assertThat(admitted).as("some are well, some are not").isBetween(20_000, 180_000);
  }

  @Test
  void aReadingInWhichAllIsWellTakesTheFastLane() {
    ReadingFastLane lane =
        new ReadingFastLane(CodeTables.standard().carriers(), Duration.ofMinutes(5));
    assertThat(lane.run(form.event(SampleRecords.good(ReadingForm.KIND)))).isNotNull();
    MeterReading written = new MeterReading();
    written.setWritten(SampleRecords.good(ReadingForm.KIND));
    assertThat(lane.run(written)).isNull();
    assertThat(form.check(written))
        .isEqualTo(form.check(form.event(SampleRecords.good(ReadingForm.KIND))));
  }

  /** Mostly well, with oddities at every edge that a rule has. */
  private MeterReading randomReading() {
    MeterReading reading = new MeterReading();
    reading.setUscc(
        mostly(SampleRecords.USCC, SampleRecords.USCC_WITH_WRONG_CHECK, "", "91310110666007217t"));
    reading.setMeterId(mostly("M00", "", " "));
    reading.setCarrier(mostly("ELECTRICITY", "RAW_COAL", "WOOD", ""));
    reading.setFlow(mostly("CONSUMED", "RENEWABLE", "FEEDSTOCK", "SIDEWAYS", ""));
    reading.setMinutes(mostly(60, 15, 1440, 0, -60, 30, Integer.MAX_VALUE, Integer.MIN_VALUE));
    long midnight = Instant.parse("2022-03-31T16:00:00Z").toEpochMilli();
    long start =
        mostly(
            midnight + 3_600_000L * random.nextInt(48),
            midnight + 60_000L * random.nextInt(4000),
            midnight + 1,
            0L,
            Instant.parse("1999-12-31T16:00:00Z").toEpochMilli(),
            Instant.parse("1999-12-31T15:00:00Z").toEpochMilli(),
            Instant.parse("1990-07-01T00:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-31T15:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-31T16:00:00Z").toEpochMilli(),
            -1L,
            Long.MAX_VALUE / 4,
            Long.MIN_VALUE / 4);
    reading.setIntervalStart(start);
    long end = start + reading.getMinutes() * 60_000L;
    reading.setReportedAt(
        mostly(
            end + random.nextInt(100_000_000),
            end,
            end - 300_000,
            end - 300_001,
            start,
            start - 1,
            0L,
            Instant.parse("9999-12-31T15:59:59.999Z").toEpochMilli(),
            Instant.parse("9999-12-31T16:00:00Z").toEpochMilli(),
            Long.MAX_VALUE / 4));
    reading.setQuantity(
        mostly(
            random.nextLong(10_000_000),
            0L,
            -1L,
            null,
            9_999_999_999_999_999L,
            10_000_000_000_000_000L,
            Long.MIN_VALUE,
            Long.MAX_VALUE));
    return reading;
  }

  @SafeVarargs
  private final <T> T mostly(T usual, T... others) {
    return random.nextInt(8) != 0 ? usual : others[random.nextInt(others.length)];
  }

  @Test
  void aPairOfReadingsIsOrderedTheSameWayHoweverItIsWritten() {
    ReadingFields typed = form.check(form.event(SampleRecords.good(ReadingForm.KIND))).fields();
    List<String> other =
        SampleRecords.with(ReadingForm.KIND, "interval_start", "2022-03-31T16:15Z");
    ReadingFields written = form.check(form.event(other)).fields();
    assertThat(ReadingFields.ORDER.compare(typed, written)).isPositive();
    assertThat(ReadingFields.ORDER.compare(written, typed)).isNegative();
  }
}
