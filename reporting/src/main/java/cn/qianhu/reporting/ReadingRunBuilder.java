package cn.qianhu.reporting;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.SenderReport;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a run: readings of consecutive intervals of one meter (在线监测), such as those of a day, in
 * one record. It means the same as its readings one by one, and costs a fraction of them. A gap
 * makes another run.
 */
public final class ReadingRunBuilder {

  private final ReportColumns columns;
  private final List<String> quantities = new ArrayList<>();

  ReadingRunBuilder(String uscc, String meterId, OffsetDateTime firstIntervalStart) {
    this.columns =
        new ReportColumns(ReadingForm.KIND)
            .set("uscc", uscc)
            .set("meter_id", meterId)
            .set("interval_start", firstIntervalStart.toInstant());
  }

  /** The energy carrier, such as {@code ELECTRICITY}. */
  public ReadingRunBuilder carrier(String carrier) {
    columns.set("carrier", carrier);
    return this;
  }

  /**
   * Sets the flow: whether the energy is consumed, used as feedstock, converted, recovered or
   * renewable.
   */
  public ReadingRunBuilder flow(Flow flow) {
    columns.set("flow", flow.name());
    return this;
  }

  /**
   * Length of each interval: 15, 60 or 1440 minutes.
   *
   * @throws IllegalArgumentException if it is another: nobody could say where the intervals lie
   */
  public ReadingRunBuilder minutes(int minutes) {
    if (!ReadingForm.isIntervalLength(minutes)) {
      throw new IllegalArgumentException(
          "minutes 须为 15、60 或 1440，而不是 "
              + minutes
              + " / minutes is 15, 60 or 1440, not "
              + minutes);
    }
    columns.set("minutes", Integer.toString(minutes));
    return this;
  }

  /**
   * Adds the quantity of the next interval, in the carrier's meter unit, with at most four
   * decimals.
   */
  public ReadingRunBuilder quantity(BigDecimal quantity) {
    return quantity(quantity.toPlainString());
  }

  /**
   * Adds the quantity of the next interval, in the carrier's meter unit, with at most four
   * decimals.
   */
  public ReadingRunBuilder quantity(String quantity) {
    if (quantities.size() == ReadingForm.LONGEST_RUN) {
      throw new IllegalStateException(
          "一次至多 "
              + ReadingForm.LONGEST_RUN
              + " 个区间 / a run has at most "
              + ReadingForm.LONGEST_RUN
              + " intervals");
    }
    quantities.add(Whitespace.trim(quantity));
    return this;
  }

  /**
   * Sets when all of the readings were reported, in milliseconds; by default the time of {@link
   * #build}.
   */
  public ReadingRunBuilder reportedAt(Instant reportedAt) {
    columns.set("reported_at", reportedAt.truncatedTo(ChronoUnit.MILLIS));
    return this;
  }

  /** The run, with the time of the system's clock where none was given. */
  public Report build() {
    return build(Clock.systemUTC());
  }

  /**
   * The run, with the time of this clock where none was given.
   *
   * @throws IllegalStateException if it has no quantity, or no length of its intervals
   */
  public Report build(Clock clock) {
    if (quantities.isEmpty() || columns.isEmpty("minutes")) {
      throw new IllegalStateException(
          "须先给出 minutes 和至少一个 quantity / say minutes and at least one quantity first");
    }
    if (columns.isEmpty("reported_at")) {
      reportedAt(clock.instant());
    }
    return new Report(SenderReport.ofRun(columns.texts(), quantities, ""));
  }
}
