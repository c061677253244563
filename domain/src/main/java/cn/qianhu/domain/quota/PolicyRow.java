package cn.qianhu.domain.quota;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the policy table.
 *
 * @param city city that it is for, or {@link #ANY}
 * @param subject whom it is for, or {@link #ANY}: a kind, a project, a division and group of
 *     carriers, as its rule has it
 * @param validFrom first day on which it is in force; {@link LocalDate#MIN} where it always was
 * @param validTo last day on which it is in force; {@link LocalDate#MAX} where it does not end
 * @param value what it says: a percentage, an amount in tce, a switch, a list, as its rule has it
 * @param source document that it rests on
 */
public record PolicyRow(
    PolicyRule rule,
    String city,
    String subject,
    LocalDate validFrom,
    LocalDate validTo,
    String value,
    String source) {

  public static final String ANY = "*";

  /** The percentage, or the amount in tce. */
  public BigDecimal number() {
    return new BigDecimal(value);
  }

  boolean isInForce(LocalDate day) {
    return !validFrom.isAfter(day) && !validTo.isBefore(day);
  }

  /** The subject of the row; rows of one subject follow one another in time. */
  PolicyScope scope() {
    return new PolicyScope(rule, city, subject);
  }

  /** The subject that a row is about. */
  record PolicyScope(PolicyRule rule, String city, String subject) {}
}
