package cn.qianhu.audit.explain;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.quota.PolicyRow;
import cn.qianhu.domain.quota.PolicyRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the row of the policy that was in force (domain, Quota ledger), by a plain search. */
record PolicyLookup(List<PolicyRow> rows) {

  /**
   * The row that names a city and subject most closely; of those the latest that had begun and not
   * ended. Empty where policy says nothing.
   */
  Optional<PolicyRow> inForce(PolicyRule rule, String city, String subject, LocalDate day) {
    return rows.stream()
        .filter(row -> row.rule() == rule)
        .filter(row -> isFor(row.city(), city) && isFor(row.subject(), subject))
        .filter(row -> !row.validFrom().isAfter(day) && !row.validTo().isBefore(day))
        .max(Comparator.comparingInt(PolicyLookup::closeness).thenComparing(PolicyRow::validFrom));
  }

  /** A city is closer than a kind; a project is closer than its city. */
  private static int closeness(PolicyRow row) {
    int city = row.city().equals(PolicyRow.ANY) ? 0 : 2;
    int subject =
        row.subject().equals(PolicyRow.ANY) ? 0 : row.rule() == PolicyRule.PURCHASE_CAP ? 3 : 1;
    return city + subject;
  }

  private static boolean isFor(String written, String asked) {
    return written.equals(PolicyRow.ANY) || written.equals(asked);
  }

  static ExplanationNode node(PolicyRow row) {
    String from = row.validFrom().equals(LocalDate.MIN) ? "" : row.validFrom().toString();
    String to = row.validTo().equals(LocalDate.MAX) ? "" : row.validTo().toString();
    String days = from.isEmpty() && to.isEmpty() ? "" : " " + from + ".." + to;
    String text =
        row.rule() + " " + row.city() + " " + row.subject() + days + " (" + row.source() + ")";
    return ExplanationNode.record(
        Bilingual.of("政策 " + text, "policy " + text), Units.PERCENT, row.number());
  }
}
