package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.SenderClock;
import java.time.Instant;

/**
 * Consecutive readings of one meter, reported in one record, in which all is well. Each is a
 * reading in its own right; the run is there so that many can be taken in at once.
 */
public final class ReadingRun {

  private static final long MINUTE = 60_000;
  private static final long AHEAD_AT_MOST = SenderClock.AHEAD_AT_MOST.toMillis();

  private final String uscc;
  private final String meterId;
  private final String carrier;
  private final Flow flow;
  private final long start;
  private final int minutes;
  private final long reportedAt;
  private final long[] quantities;

  /**
   * @param quantities of each interval, which nobody changes any more
   */
  ReadingRun(
      String uscc,
      String meterId,
      String carrier,
      Flow flow,
      long start,
      int minutes,
      long reportedAt,
      long[] quantities) {
    this.uscc = uscc;
    this.meterId = meterId;
    this.carrier = carrier;
    this.flow = flow;
    this.start = start;
    this.minutes = minutes;
    this.reportedAt = reportedAt;
    this.quantities = quantities;
  }

  public String uscc() {
    return uscc;
  }

  public String meterId() {
    return meterId;
  }

  /** Code of the carrier. */
  public String carrier() {
    return carrier;
  }

  public Flow flow() {
    return flow;
  }

  /** Length of each interval: 15, 60 or 1440. */
  public int minutes() {
    return minutes;
  }

  /** Milliseconds since 1970-01-01T00:00Z at which all of it was reported. */
  public long reportedAt() {
    return reportedAt;
  }

  /** Whether the clock of the sender is too far ahead, as {@link SenderClock} has it. */
  public boolean isAheadOf(long sentAt) {
    return reportedAt - AHEAD_AT_MOST > sentAt;
  }

  /** The number of intervals, from 1 to {@link ReadingForm#LONGEST_RUN}. */
  public int size() {
    return quantities.length;
  }

  /** Start of an interval, from 0, in milliseconds since 1970-01-01T00:00Z. */
  public long start(int interval) {
    return start + interval * (minutes * MINUTE);
  }

  /** Quantity of an interval, from 0, in 0.0001 of the carrier's meter unit. */
  public long quantity(int interval) {
    return quantities[interval];
  }

  /** Copies the quantities of some intervals to the beginning of an array. */
  public void copyQuantities(int from, int to, long[] target) {
    System.arraycopy(quantities, from, target, 0, to - from);
  }

  /** Sum of the quantities of intervals of one day: at most 96 of less than 10^16 each. */
  public long sum(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += quantities[i];
    }
    return sum;
  }

  /** The reading of an interval, from 0. */
  public ReadingFields reading(int interval) {
    return new ReadingFields(
        uscc,
        meterId,
        carrier,
        flow,
        Instant.ofEpochMilli(start(interval)),
        null,
        minutes,
        quantities[interval],
        Instant.ofEpochMilli(reportedAt));
  }

  /** The verdict on the reading of an interval, from 0. */
  public FieldCheck<ReadingFields> check(int interval) {
    return new FieldCheck<>(
        ReadingForm.KIND, null, reading(interval), null, Uscc.checkCharacterHolds(uscc), null);
  }
}
