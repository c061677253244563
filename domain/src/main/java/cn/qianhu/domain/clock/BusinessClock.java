package cn.qianhu.domain.clock;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The business date and the monitoring start: the only time that a figure knows (domain, Principles
 * 4).
 */
public record BusinessClock(LocalDate date, YearMonth monitoringStart) {

  public static final Codec<BusinessClock> CODEC = new ClockCodec();

  private static final String FIRST_MONTH =
      Months.FIRST + ", the first month that a report may be about";

  /**
   * A clock from the texts of a move of the business date.
   *
   * @param date YYYY-MM-DD
   * @param monitoringStart YYYY-MM
   */
  public static BusinessClock of(String date, String monitoringStart) {
    return new BusinessClock(LocalDate.parse(date), YearMonth.parse(monitoringStart));
  }

  /** P*: index of the latest closed period. */
  public int latestClosed(ClosingDays closingDays) {
    int last = Months.index(YearMonth.from(date)) - 1;
    return date.getDayOfMonth() >= closingDays.of(last) ? last : last - 1;
  }

  /** Index of the first period that is monitored, where any is. */
  public int firstMonitored() {
    return Months.index(monitoringStart);
  }

  /** Whether a period (by index) lies between the monitoring start and P*. */
  public boolean monitored(int month, ClosingDays closingDays) {
    return month >= firstMonitored() && month <= latestClosed(closingDays);
  }

  /**
   * Why a move to this clock does not count: it would close months that nobody can have reported
   * on, and have each of them published and judged. By the move and its time in the log alone, so
   * that each task, and each replay of the log, says the same whatever else was read by then.
   *
   * @param written when the move was written
   * @return empty where it counts
   */
  public Optional<String> refusal(Instant written) {
    if (date.isAfter(Dates.latestOf(written))) {
      return Optional.of(
          "business date "
              + date
              + " is more than a year past "
              + Dates.dayOf(written)
              + ", when it was set: no fact can be so late");
    }
    if (date.isBefore(Months.FIRST.atDay(1))) {
      return Optional.of("business date " + date + " is before " + FIRST_MONTH);
    }
    if (monitoringStart.isBefore(Months.FIRST)) {
      return Optional.of("monitoring start " + monitoringStart + " is before " + FIRST_MONTH);
    }
    return Optional.empty();
  }

  private static final class ClockCodec implements Codec<BusinessClock> {

    @Override
    public void write(BinaryWriter out, BusinessClock value) {
      out.writeText(value.date.toString());
      out.writeText(value.monitoringStart.toString());
    }

    @Override
    public BusinessClock read(BinaryReader in) {
      return of(in.readText(), in.readText());
    }
  }
}
