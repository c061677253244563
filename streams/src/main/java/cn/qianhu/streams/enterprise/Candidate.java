package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A report that met the field rules and contends for its natural key.
 *
 * @param <F> the fields of its form
 */
public final class Candidate<F> {

  final ReportHead head;
  final F fields;
  final RawSource source;
  Standing shown;

  Candidate(ReportHead head, F fields, RawSource source, Standing shown) {
    this.head = head;
    this.fields = fields;
    this.source = source;
    this.shown = shown;
  }

  /** The winner of a natural key: the greatest revision, reported_at, report_id, text. */
  static <F> Optional<Candidate<F>> winner(Collection<Candidate<F>> candidates) {
    return candidates.stream()
        .max(Comparator.comparing((Candidate<F> candidate) -> candidate.head, ReportHead.ORDER));
  }

  /** Whether the same record was received before, which makes no difference. */
  static <F> boolean contains(Collection<Candidate<F>> candidates, ReportHead head) {
    return candidates.stream().anyMatch(candidate -> candidate.head.equals(head));
  }
}
