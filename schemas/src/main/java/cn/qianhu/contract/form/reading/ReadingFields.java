package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.KeyedFields;
import cn.qianhu.contract.form.SenderClock;
import java.time.Instant;
import java.util.Comparator;

/**
 * Values of a meter reading (在线监测).
 *
 * @param carrier code of the carrier, as written
 * @param flow null where the reading names a flow that is not in the list
 * @param intervalStartText the start as written; made only when asked for where it is in canonical
 *     form
 * @param minutes length of the interval; the nearest int where what was written is none
 * @param quantity in 0.0001 of the carrier's meter unit
 */
public record ReadingFields(
    String uscc,
    String meterId,
    String carrier,
    Flow flow,
    Instant intervalStart,
    String intervalStartText,
    int minutes,
    long quantity,
    Instant reportedAt)
    implements SenderClock, KeyedFields {

  /**
   * Among the readings of one (uscc, meter_id, interval_start) the greatest is the winner: by
   * instant of the report and quantity; then by the texts of the columns that may still differ and
   * matter, in their order.
   */
  public static final Comparator<ReadingFields> ORDER =
      Comparator.comparing(ReadingFields::reportedAt)
          .thenComparingLong(ReadingFields::quantity)
          .thenComparing(ReadingFields::carrier, CodePoints.ORDER)
          .thenComparing(reading -> String.valueOf(reading.flow()), CodePoints.ORDER)
          .thenComparing(ReadingFields::intervalStartText, CodePoints.ORDER)
          .thenComparing(reading -> Integer.toString(reading.minutes()), CodePoints.ORDER);

  /** A start written in canonical form is kept as the instant alone. */
  public ReadingFields {
    if (intervalStartText != null && intervalStartText.equals(Instants.canonical(intervalStart))) {
      intervalStartText = null;
    }
  }

  @Override
  public String intervalStartText() {
    return intervalStartText == null ? Instants.canonical(intervalStart) : intervalStartText;
  }

  /** Whether the start was written in canonical form, so that its text can be made from it. */
  public boolean isStartCanonical() {
    return intervalStartText == null;
  }

  /** {@code uscc/meter_id/interval_start}, as written. */
  @Override
  public String key() {
    return uscc + "/" + meterId + "/" + intervalStartText();
  }
}
