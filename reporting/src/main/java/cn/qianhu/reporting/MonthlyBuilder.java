package cn.qianhu.reporting;

import cn.qianhu.contract.form.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The columns of all monthly reports. The values are judged when the report is sent, all of them at
 * once, by the rules of the streams.
 *
 * @param <B> the builder of the form
 */
public abstract sealed class MonthlyBuilder<B extends MonthlyBuilder<B>>
    permits OutputBuilder, InvestmentBuilder, EnergyBuilder, FormBuilder, WithdrawalBuilder {

  private final ReportColumns columns;

  MonthlyBuilder(ReportColumns columns) {
    this.columns = columns;
  }

  static ReportColumns monthly(Kind kind, String uscc, YearMonth period) {
    if (!kind.isMonthly()) {
      throw new IllegalArgumentException(
          kind.fileName() + " 不是月报 / " + kind.fileName() + " is no monthly report");
    }
    return new ReportColumns(kind)
        .set("uscc", uscc)
        .set("period", period.toString())
        .set("revision", "1");
  }

  abstract B self();

  ReportColumns columns() {
    return columns;
  }

  B with(String column, String text) {
    columns.set(column, text);
    return self();
  }

  B with(String column, BigDecimal amount) {
    columns.set(column, amount);
    return self();
  }

  /** The sender's own id, unique among its reports; made up where none is given. */
  public B reportId(String reportId) {
    return with("report_id", reportId);
  }

  /**
   * Sets the revision, from 1, the default. Of the reports of one subject and month the greatest
   * revision counts.
   */
  public B revision(long revision) {
    return with("revision", Long.toString(revision));
  }

  /** Sets when the enterprise reported; by default the time of {@link #build}. */
  public B reportedAt(Instant reportedAt) {
    columns.set("reported_at", reportedAt);
    return self();
  }

  /** Sets when the enterprise reported; by default the time of {@link #build}. */
  public B reportedAt(OffsetDateTime reportedAt) {
    return reportedAt(reportedAt.toInstant());
  }

  /** The report, with the time of the system's clock where none was given. */
  public Report build() {
    return build(Clock.systemUTC());
  }

  /** The report, with the time of this clock, in milliseconds, where none was given. */
  public Report build(Clock clock) {
    if (columns.isEmpty("reported_at")) {
      reportedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
    if (columns.isEmpty("report_id")) {
      reportId(ReportIds.next(clock));
    }
    return columns.report();
  }
}
