package cn.qianhu.command.clock;

import cn.qianhu.contract.code.Months;
import cn.qianhu.event.BusinessDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Moves the business date along with the calendar in Asia/Shanghai. A date that an operator set
 * holds until the operator hands it back to the calendar.
 */
public record CalendarClock(BusinessDates dates, LatestBusinessDate latest, Clock clock) {

  /** Names the calendar as the one that set a date; otherwise an operator did, by hand. */
  public static final String CALENDAR = "clock";

  public static final String OPERATOR = "operator";

  /**
   * Sees to it that the date is today's, unless an operator holds it.
   *
   * @param monitoringStart where none was set before
   */
  public void advance(YearMonth monitoringStart) {
    Optional<BusinessDate> holding = latest.read();
    if (holding.isEmpty()) {
      dates.move(today(), monitoringStart, CALENDAR);
    } else if (followsCalendar(holding.get())) {
      dates.move(today(), YearMonth.parse(holding.get().getMonitoringStart()), CALENDAR);
    }
  }

  private boolean followsCalendar(BusinessDate holding) {
    return holding.getSetBy().equals(CALENDAR) && !holding.getDate().equals(today().toString());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Months.ZONE));
  }
}
