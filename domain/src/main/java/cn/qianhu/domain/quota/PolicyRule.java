package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.ProjectCode;
import cn.qianhu.contract.text.Bilingual;

/**
 * Rules of the policy table (domain, Quota ledger, Default policy; Energy, Deducted feedstock),
 * with the subjects that each may name and the values that it may have.
 */
public enum PolicyRule {
  /** The province's share of quota from new energy, by kind. */
  NEW_ENERGY_PROVINCE(PolicyValue.SHARE),
  /** The city's share of what the province leaves where a county is named, by kind. */
  NEW_ENERGY_CITY(PolicyValue.SHARE),
  /** The province's share of quota from capacity that left, by kind. */
  CAPACITY_EXIT_PROVINCE(PolicyValue.SHARE),
  /** The most of its need that a project may buy from the reserve, by project code. */
  PURCHASE_CAP(PolicyValue.SHARE),
  /** The most that the state funds from the first to the last day of the row. */
  INCREMENT_TOTAL(PolicyValue.ENERGY),
  /** A five-year plan, from the first to the last day of the row. */
  PLAN(PolicyValue.NAME),
  /** The levels of the projects that may have a bridge. */
  MAJOR(PolicyValue.LEVELS),
  /** Whether two-high livelihood projects may use the increment. */
  INCREMENT_FOR_LIVELIHOOD(PolicyValue.SWITCH),
  /** Whether feedstock is deducted, by division and group of carriers: {@code 26/COAL}. */
  FEEDSTOCK(PolicyValue.SWITCH);

  private final PolicyValue value;

  PolicyRule(PolicyValue value) {
    this.value = value;
  }

  PolicyValue value() {
    return value;
  }

  /** Whether a row may be for one city; other rules are the province's to decide. */
  boolean isByCity() {
    return value == PolicyValue.SHARE;
  }

  /**
   * Whether a row for the subject is closer than one for the city: a project is of one city, a kind
   * of any.
   */
  boolean asksSubjectFirst() {
    return this == PURCHASE_CAP;
  }

  /** Whether rows may end; those of deducted feedstock have a first month only. */
  boolean mayEnd() {
    return this != FEEDSTOCK;
  }

  /** Whether a row may name this subject. */
  boolean knows(String subject) {
    return switch (this) {
      case NEW_ENERGY_PROVINCE, NEW_ENERGY_CITY -> isAny(subject) || isNewEnergy(subject);
      case CAPACITY_EXIT_PROVINCE -> isAny(subject) || CommandType.EXIT_KINDS.contains(subject);
      case PURCHASE_CAP -> isAny(subject) || ProjectCode.hasForm(subject);
      case INCREMENT_TOTAL, PLAN, MAJOR, INCREMENT_FOR_LIVELIHOOD -> isAny(subject);
      case FEEDSTOCK -> isFeedstock(subject);
    };
  }

  /** The subjects that a row may name, in words. */
  Bilingual subjects() {
    return switch (this) {
      case NEW_ENERGY_PROVINCE, NEW_ENERGY_CITY -> kinds(CommandType.ENERGY_KINDS);
      case CAPACITY_EXIT_PROVINCE -> kinds(CommandType.EXIT_KINDS);
      case PURCHASE_CAP -> Bilingual.of("项目代码，或 *", "a project code, or *");
      case INCREMENT_TOTAL, PLAN, MAJOR, INCREMENT_FOR_LIVELIHOOD -> Bilingual.of(" *", "*");
      case FEEDSTOCK ->
          Bilingual.of("大类/能源组，如 26/COAL", "a division and a group of carriers, such as 26/COAL");
    };
  }

  private static Bilingual kinds(Iterable<String> kinds) {
    String all = String.join("、", kinds);
    return Bilingual.of(" " + all + " 之一，或 *", "one of " + String.join(", ", kinds) + ", or *");
  }

  private static boolean isAny(String subject) {
    return subject.equals(PolicyRow.ANY);
  }

  private static boolean isNewEnergy(String subject) {
    return CommandType.ENERGY_KINDS.contains(subject);
  }

  private static boolean isFeedstock(String subject) {
    Carriers carriers = Carriers.standard();
    return subject.matches("[0-9]{2}/[A-Z_]+")
        && carriers.codes().stream()
            .anyMatch(code -> subject.endsWith("/" + carriers.get(code).group()));
  }
}
