package cn.qianhu.domain.meter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** What each meter counted in a month, as it changes and as it is written. */
class MeterMonthTest {

  private static final MeterTotals DAY =
      new MeterTotals().add("ELECTRICITY", Flow.CONSUMED, 24, 1440, 1_000);

  @Test
  void changesOfDaysAreAppliedToWhatWasWritten() {
    MeterMonth month = MeterMonth.empty();
    month.remeter("a", MeterTotals.NONE, DAY);
    month.remeter("b", MeterTotals.NONE, DAY);
    MeterMonth read = reread(month);
    read.remeter("a", DAY, new MeterTotals().add("ELECTRICITY", Flow.RENEWABLE, 96, 1440, 7));
    read.remeter("b", DAY, MeterTotals.NONE);

    MeterMonth expected = MeterMonth.empty();
    expected.remeter(
        "a", MeterTotals.NONE, new MeterTotals().add("ELECTRICITY", Flow.RENEWABLE, 96, 1440, 7));
    assertThat(reread(read)).isEqualTo(expected);
    assertThat(read.of("a").countsConsumed("ELECTRICITY")).isTrue();
    assertThat(read.of("a").countsConsumed("HEAT")).isFalse();
    assertThat(read.of("b").isEmpty()).isTrue();
    assertThat(read.of("b").readings()).isZero();
  }

  @Test
  void aMonthWhoseReadingsAllGoIsAsIfThereWereNone() {
    MeterMonth month = MeterMonth.empty();
    month.remeter("a", MeterTotals.NONE, DAY);
    month.remeter("a", DAY, MeterTotals.NONE);

    assertThat(month).isEqualTo(MeterMonth.empty());
    assertThat(written(month)).isEqualTo(written(MeterMonth.empty()));
  }

  /** A reading of 0 counts: whether a meter was there is not what it counted. */
  @Test
  void aMeterThatCountedNothingIsThere() {
    MeterMonth month = MeterMonth.empty();
    month.remeter("a", MeterTotals.NONE, new MeterTotals().add("HEAT", Flow.CONVERTED, 1, 1440, 0));

    assertThat(reread(month).meters()).containsOnlyKeys("a");
    assertThat(month.of("a").counts("HEAT")).isTrue();
    assertThat(month.of("a").countsConsumed("HEAT")).isFalse();
    assertThat(month.flows()).containsOnlyKeys("HEAT");
  }

  /** 2976 quarters of an hour, each of as much as a reading may say. */
  @Test
  void aMonthHoldsMoreThanALong() {
    MeterMonth month = MeterMonth.empty();
    long most = 9_999_999_999_999_999L;
    for (int day = 0; day < 31; day++) {
      month.remeter(
          "a",
          MeterTotals.NONE,
          new MeterTotals().add("ELECTRICITY", Flow.CONSUMED, 96, 1440, 96 * most));
    }

    assertThat(reread(month).of("a").channels.get(0).quantity)
        .isEqualTo(BigInteger.valueOf(most).multiply(BigInteger.valueOf(31 * 96)));
    assertThat(month.of("a").minutes()).isEqualTo(31 * 1440);
  }

  /** Ids cost nothing: of a month with very many it is written that the days have to be asked. */
  @Test
  void ofVeryManyMetersNothingIsKept() {
    assertThat(reread(ofMeters(1_000)).meters()).hasSize(1_000);
    MeterMonth many = ofMeters(5_000);
    MeterMonth kept = many.toBeKept();

    assertThat(written(kept)).hasSizeLessThan(8);
    assertThat(kept.isKnown()).isFalse();
    kept.remeter("a", MeterTotals.NONE, DAY);
    assertThat(kept.isKnown()).as("a month that is not known stays so").isFalse();
    assertThat(many.of("meter 7")).as("what was made is looked at all the same").isEqualTo(DAY);
  }

  private static MeterMonth ofMeters(int meters) {
    MeterMonth month = MeterMonth.empty();
    for (int meter = 0; meter < meters; meter++) {
      month.remeter("meter " + meter, MeterTotals.NONE, DAY);
    }
    return month;
  }

  private static MeterMonth reread(MeterMonth month) {
    return MeterMonth.read(new BinaryReader(written(month)));
  }

  private static byte[] written(MeterMonth month) {
    BinaryWriter out = new BinaryWriter();
    month.write(out);
    return out.toBytes();
  }
}
