package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import java.util.Collection;

/**
 * A report that met the field rules and contends for its natural key.
 *
 * @param <F> the fields of its form
 */
public final class Candidate<F> implements Shown {

  final ReportHead head;
  final F fields;
  final RawSource source;
  private Standing shown;

  Candidate(ReportHead head, F fields, RawSource source, Standing shown) {
    this.head = head;
    this.fields = fields;
    this.source = source;
    this.shown = shown;
  }

  @Override
  public String reportId() {
    return head.reportId();
  }

  @Override
  public RawSource source() {
    return source;
  }

  @Override
  public Standing shown() {
    return shown;
  }

  @Override
  public void shown(Standing now) {
    shown = now;
  }

  /** Whether the same record was received before, which makes no difference. */
  static <F> boolean contains(Collection<Candidate<F>> candidates, ReportHead head) {
    return candidates.stream().anyMatch(candidate -> candidate.head.equals(head));
  }
}
