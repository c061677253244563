package cn.qianhu.trial.sizing;

/**
 * The measured figures that sizing rests on, each with its source. A new measurement changes one
 * line here, and every figure that is computed from it. Those of {@code SizingMeasurementsTest} are
 * compared with what the code writes by that test.
 */
final class SizingMeasurements {

  /** Bytes of a reading on the broker's log, one in a record, many records in a batch, lz4. */
  static final double RAW_SINGLE = 29.1;

  /** Bytes of a reading on the broker's log, one in a record, the record alone in its batch. */
  static final double RAW_ALONE = 152;

  /** Bytes of a reading on the broker's log in a run of 96, many runs in a batch, lz4. */
  static final double RAW_RUN = 3.8;

  /**
   * Bytes of key and value that the state holds for a meter's day: this, ({@code
   * SizingMeasurementsTest})
   */
  static final double DAY = 70;

  /**
   * and this for each reading of a day that came in one record, ({@code SizingMeasurementsTest})
   */
  static final double READING_TOGETHER = 2.78;

  /**
   * or this for each reading of a day whose readings came one by one ({@code
   * SizingMeasurementsTest}).
   */
  static final double READING_SINGLE = 12.4;

  /**
   * Bytes that a reading which comes one by one adds to changelogs, before compaction: the piece of
   * the day, and the month ({@code SizingMeasurementsTest}).
   */
  static final double CHANGELOG_SINGLE = 82 + 53;

  /** Bytes that a meter's day in one record adds to the changelog besides its stored value. */
  static final double CHANGELOG_DAY = 262;

  private SizingMeasurements() {}
}
