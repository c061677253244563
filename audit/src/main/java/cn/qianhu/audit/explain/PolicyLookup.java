package cn.qianhu.audit.explain;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.quota.PolicyRow;
import cn.qianhu.domain.quota.PolicyRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which row of the policy was in force (domain, Quota ledger), found by a plain search. */
record PolicyLookup(List<PolicyRow> rows) {

  /** The most particular row for a city and subject; of those the latest that had begun. */
  PolicyRow inForce(PolicyRule rule, String city, String subject, LocalDate day) {
    return rows.stream()
        .filter(row -> row.rule() == rule)
        .filter(row -> isFor(row.city(), city) && isFor(row.subject(), subject))
        .filter(row -> !row.validFrom().isAfter(day))
        .max(
            Comparator.comparing((PolicyRow row) -> !row.city().equals(PolicyRow.ANY))
                .thenComparing(row -> !row.subject().equals(PolicyRow.ANY))
                .thenComparing(PolicyRow::validFrom))
        .orElseThrow(() -> new IllegalStateException("no policy for " + rule + " of " + subject));
  }

  private static boolean isFor(String written, String asked) {
    return written.equals(PolicyRow.ANY) || written.equals(asked);
  }

  static ExplanationNode node(PolicyRow row) {
    String from = row.validFrom().equals(LocalDate.MIN) ? "" : " " + row.validFrom() + "..";
    String text =
        row.rule() + " " + row.city() + " " + row.subject() + from + " (" + row.source() + ")";
    return ExplanationNode.record(
        Bilingual.of("政策 " + text, "policy " + text), Units.PERCENT, row.sharePct());
  }
}
