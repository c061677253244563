package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import java.util.Collection;

/**
 * A report that met the field rules and contends for its natural key.
 *
 * @param <F> the fields of its form
 */
public final class Candidate<F> extends Shown {

  final ReportHead head;
  final F fields;

  Candidate(ReportHead head, F fields, RawSource source, Standing shown) {
    super(source, shown);
    this.head = head;
    this.fields = fields;
  }

  @Override
  String reportId() {
    return head.reportId();
  }

  /** Whether the same record was received before, which makes no difference. */
  static <F> boolean contains(Collection<Candidate<F>> candidates, ReportHead head) {
    return candidates.stream().anyMatch(candidate -> candidate.head.equals(head));
  }
}
