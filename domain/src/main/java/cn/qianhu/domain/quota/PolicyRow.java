package cn.qianhu.domain.quota;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the policy table.
 *
 * @param city city that it is for, or {@link #ANY}
 * @param subject kind or division that it is for, or {@link #ANY}
 * @param validFrom first day on which it is in force; {@link LocalDate#MIN} where it always was
 * @param sharePct percentage, 0 to 100
 * @param source document that it rests on
 */
public record PolicyRow(
    PolicyRule rule,
    String city,
    String subject,
    LocalDate validFrom,
    BigDecimal sharePct,
    String source) {

  public static final String ANY = "*";

  /** The subject of the row; rows of one subject follow one another in time. */
  PolicyScope scope() {
    return new PolicyScope(rule, city, subject);
  }

  /** The subject that a percentage is set for. */
  record PolicyScope(PolicyRule rule, String city, String subject) {}
}
