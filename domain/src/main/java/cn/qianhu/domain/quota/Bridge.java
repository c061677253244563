package cn.qianhu.domain.quota;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Quota lent to a two-high project against its city's promise (过桥).
 *
 * @param id command id of the BRIDGE
 * @param city city that owes
 * @param project project that occupies the amount
 * @param schedule steps of the promise
 * @param amount amount lent
 * @param debtLeft amount not repaid yet; zero when the bridge is settled
 */
public record Bridge(
    String id, String city, String project, BridgeSchedule schedule, Tce amount, Tce debtLeft) {

  public boolean isOpen() {
    return !debtLeft.isZero();
  }

  /** The step that is to be met next, with the amount that is missing; empty when all are met. */
  public Optional<Instalment> firstUnmet() {
    return schedule.firstUnmet(amount.minus(debtLeft));
  }

  /** Whether less was repaid by a day than the steps before it require. */
  public boolean isOverdue(LocalDate day) {
    return firstUnmet().filter(step -> step.date().isBefore(day)).isPresent();
  }

  Bridge repaid(Tce part) {
    return new Bridge(id, city, project, schedule, amount, debtLeft.minus(part));
  }
}
