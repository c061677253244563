package cn.qianhu.domain.quota;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds out whether a city is in default: a step of one of its bridges is past and not repaid
 * (domain, Quota ledger). The date is that of the command that is judged.
 */
record CityDefault(LedgerState state) {

  /** The bridge that puts the city in default. */
  Optional<Bridge> overdue(String city, LocalDate date) {
    return state.firstDue(city).filter(bridge -> bridge.isOverdue(date));
  }

  /** The bridge that makes the project wait; the livelihood of people does not wait. */
  Optional<Bridge> suspending(QuotaProject project, LocalDate date) {
    return project.waitsForDefaultingCity() ? overdue(project.city(), date) : Optional.empty();
  }
}
