package cn.qianhu.command.clock;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.Months;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Checks a business date before it is set: one that the streams would not count is refused, and one
 * ahead of the calendar needs confirmation. A wrong year is one key away.
 */
public record DateBounds(Clock clock) {

  /** The reason why the streams would not count a date; empty where they would. */
  public Optional<String> refusal(LocalDate date, YearMonth monitoringStart) {
    LocalDate latest = Dates.latestOf(clock.instant());
    if (date.isAfter(latest)) {
      return Optional.of(
          "业务日期 %s 比今天（%s）晚一年以上，流处理不予采用；最晚可设 %s，请核对年份".formatted(date, today(), latest)
              + " / the business date %s is more than a year past today (%s): the streams do not count it; %s is the latest, look at the year again"
                  .formatted(date, today(), latest));
    }
    return monthRefusal("业务日期", "the business date", YearMonth.from(date), date)
        .or(() -> refusal(monitoringStart));
  }

  /** The reason why the streams would not count a monitoring start; empty where they would. */
  public Optional<String> refusal(YearMonth monitoringStart) {
    return monthRefusal("监测起始月", "the monitoring start", monitoringStart, monitoringStart);
  }

  private static Optional<String> monthRefusal(
      String nameZh, String name, YearMonth month, Object text) {
    return month.isBefore(Months.FIRST)
        ? Optional.of(
            "%s %s 早于 %s（报表的最早月份），请核对年份".formatted(nameZh, text, Months.FIRST)
                + " / %s %s is before %s, the first month that a report may be about: look at the year again"
                    .formatted(name, text, Months.FIRST))
        : Optional.empty();
  }

  /**
   * The objection to a date that is more than a day ahead of the calendar, with its consequences;
   * empty where it is not.
   */
  public Optional<String> objection(LocalDate date) {
    long ahead = Dates.daysAhead(date, clock.instant());
    if (ahead == 0) {
      return Optional.empty();
    }
    YearMonth closed = YearMonth.from(date).minusMonths(1);
    return Optional.of(
        "业务日期 %s 比今天（%s）晚 %,d 天：至多截至 %s 的各月将关闭，当月未报的千户企业一律逾期预警，过桥指标按该日判定到期；确需如此请加 --force，撤回用 qianhu date --set 或 --calendar"
                .formatted(date, today(), ahead, closed)
            + " / the business date %s is %,d days past today (%s): months up to %s at most would be closed, every key enterprise without a report for the latest would be overdue, and bridges would be judged by that day; --force does it all the same, qianhu date --set or --calendar takes it back"
                .formatted(date, ahead, today(), closed));
  }

  /** Today, where the domain is. */
  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
