package cn.qianhu.domain.meter;

/**
 * The format of a segment of readings: consecutive intervals of one channel whose records stand
 * equally far apart in the raw log. What they have in common stands once, so that of a day that
 * comes at once little more than the quantities is left.
 *
 * <p>The quantities come last. A long segment has them packed, and then, where that differs, how
 * long each but the first took to be reported; a short one has both in turn.
 *
 * <p>A byte of flags comes first: which of the two oddities follow (a segment with one is a single
 * reading), whether there are more readings than one, how the instants of the reports are written,
 * and in its uppermost bits the number of the channel.
 */
final class SegmentFormat {

  static final int OWN_TEXT = 1;
  static final int NANOS = 2;
  static final int MANY = 4;

  static final int CHANNEL_SHIFT = 5;

  /** The number of the channel follows, because it does not fit into the flags. */
  static final int CHANNEL_FOLLOWS = 7;

  /**
   * A segment of as many readings has its quantities {@link cn.qianhu.domain.meter.PackedColumn
   * packed}, and the times of its reports; a shorter one is not worth what a column begins with.
   */
  static final int PACKED = 8;

  private static final int REPORTED_SHIFT = 3;
  private static final int REPORTED_MASK = 3;
  private static final int QUARTER_MILLIS = 900_000;
  private static final int MINUTE_MILLIS = 60_000;
  private static final int QUARTER_MINUTES = 15;

  /** The ways of writing when the readings of a segment were reported. */
  enum TimeFormat {
    /** All were reported in the instant of the first. */
    TOGETHER(1),
    /** Each was reported as long after the end of its interval as the first. */
    ALIKE(1),
    /** The time since the end of its interval for each, in seconds. */
    IN_SECONDS(1_000),
    /** The time since the end of its interval for each, in milliseconds. */
    IN_MILLIS(1);

    private static final TimeFormat[] ALL = values();

    /** Milliseconds in which the time since the end of an interval is counted. */
    final int unit;

    TimeFormat(int unit) {
      this.unit = unit;
    }

    int flags() {
      return ordinal() << REPORTED_SHIFT;
    }

    static TimeFormat of(int flags) {
      return ALL[flags >> REPORTED_SHIFT & REPORTED_MASK];
    }

    boolean isOfEach() {
      return this == IN_SECONDS || this == IN_MILLIS;
    }
  }

  private SegmentFormat() {}

  /** Quarters of an hour from the start of an interval to the next. */
  static int step(MeterChannel channel) {
    return channel.minutes() / QUARTER_MINUTES;
  }

  /**
   * End of an interval; mostly, a reading is reported soon after.
   *
   * @param midnight at which the day begins, in milliseconds as the result
   */
  static long end(long midnight, int quarter, MeterChannel channel) {
    return midnight + (long) quarter * QUARTER_MILLIS + length(channel.minutes());
  }

  /** Milliseconds of an interval. */
  static long length(int minutes) {
    return (long) minutes * MINUTE_MILLIS;
  }
}
