package cn.qianhu.reporting;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A reading of one interval of a meter (在线监测). It has no id and no revision: of the readings of one
 * interval the one reported last counts.
 */
public final class ReadingBuilder {

  private final ReportColumns columns;

  ReadingBuilder(String uscc, String meterId, OffsetDateTime intervalStart) {
    this.columns =
        new ReportColumns(ReadingForm.KIND)
            .set("uscc", uscc)
            .set("meter_id", meterId)
            .set("interval_start", intervalStart.toInstant());
  }

  /** The energy carrier, such as {@code ELECTRICITY}. */
  public ReadingBuilder carrier(String carrier) {
    return with("carrier", carrier);
  }

  /**
   * Sets the flow: whether the energy is consumed, used as feedstock, converted, recovered or
   * renewable.
   */
  public ReadingBuilder flow(Flow flow) {
    return with("flow", flow.name());
  }

  /** Length of the interval: 15, 60 or 1440 minutes. */
  public ReadingBuilder minutes(int minutes) {
    return with("minutes", Integer.toString(minutes));
  }

  /** Sets the quantity, in the carrier's meter unit, with at most four decimals. */
  public ReadingBuilder quantity(BigDecimal quantity) {
    columns.set("quantity", quantity);
    return this;
  }

  /** Sets the quantity, in the carrier's meter unit, with at most four decimals. */
  public ReadingBuilder quantity(String quantity) {
    return with("quantity", quantity);
  }

  /** Sets when the reading was reported; by default the time of {@link #build}. */
  public ReadingBuilder reportedAt(Instant reportedAt) {
    columns.set("reported_at", reportedAt);
    return this;
  }

  /** The reading, with the time of the system's clock where none was given. */
  public Report build() {
    return build(Clock.systemUTC());
  }

  /** The reading, with the time of this clock, in milliseconds, where none was given. */
  public Report build(Clock clock) {
    if (columns.isEmpty("reported_at")) {
      reportedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
    return columns.report();
  }

  private ReadingBuilder with(String column, String text) {
    columns.set(column, text);
    return this;
  }
}
