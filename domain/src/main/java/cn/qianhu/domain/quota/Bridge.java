package cn.qianhu.domain.quota;

import java.time.LocalDate;

/**
 * Quota lent to a two-high project against its city's promise (过桥).
 *
 * @param id command id of the BRIDGE
 * @param city city that owes
 * @param project project that occupies the amount
 * @param dueDate last day of the promise; the day after it the city is in default
 * @param amount amount lent
 * @param debtLeft amount not repaid yet; zero when the bridge is settled
 */
public record Bridge(
    String id, String city, String project, LocalDate dueDate, Tce amount, Tce debtLeft) {

  public boolean isOpen() {
    return !debtLeft.isZero();
  }

  /** Whether there is debt left and the due date lies before the day. */
  public boolean isPastDue(LocalDate day) {
    return isOpen() && dueDate.isBefore(day);
  }

  Bridge repaid(Tce part) {
    return new Bridge(id, city, project, dueDate, amount, debtLeft.minus(part));
  }
}
