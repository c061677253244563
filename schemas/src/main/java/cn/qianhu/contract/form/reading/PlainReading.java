package cn.qianhu.contract.form.reading;

/**
 * The fields of a record of readings in which nothing is missing and nothing is carried as text.
 */
public interface PlainReading {

  String uscc();

  String meterId();

  /** Code of the carrier. */
  String carrier();

  /** Name of the flow. */
  String flow();

  /** Milliseconds since 1970-01-01T00:00Z; 0 stands for missing. */
  long intervalStart();

  /** Length of an interval. */
  int minutes();

  /** Milliseconds since 1970-01-01T00:00Z; 0 stands for missing. */
  long reportedAt();

  /** The quantity of each interval, in 0.0001 of the meter unit: one, or those of a run. */
  long[] quantities();
}
