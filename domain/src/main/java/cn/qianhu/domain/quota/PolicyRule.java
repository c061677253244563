package cn.qianhu.domain.quota;

import java.util.Set;

/** The rule that a row of the policy table sets a percentage for. */
public enum PolicyRule {
  /** The province's share of quota from new energy, by kind. */
  NEW_ENERGY_PROVINCE,
  /** Where a county is named: the city's share of what the province leaves, by kind. */
  NEW_ENERGY_CITY,
  /** The province's share of quota from capacity that left, by industry division. */
  CAPACITY_EXIT_PROVINCE,
  /** The most of its need that a project may buy from the reserve. */
  PURCHASE_CAP;

  /** Subjects that the rule must cover besides the wildcard. */
  Set<String> subjects() {
    return switch (this) {
      case NEW_ENERGY_PROVINCE, NEW_ENERGY_CITY -> CommandType.ENERGY_KINDS;
      case CAPACITY_EXIT_PROVINCE, PURCHASE_CAP -> Set.of(PolicyRow.ANY);
    };
  }

  /** Whether the rule distinguishes this kind of subject. */
  boolean knows(String subject) {
    return subject.equals(PolicyRow.ANY)
        || (this == CAPACITY_EXIT_PROVINCE && subject.matches("[0-9]{2}"))
        || subjects().contains(subject);
  }
}
