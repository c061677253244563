package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.domain.form.CountingReport;

/**
 * A report that met the field rules and contends for its natural key.
 *
 * @param <F> the fields of its form
 */
public final class Candidate<F extends MonthlyFields> {

  final F fields;
  final RawSource source;

  /** The status under which it was last published. */
  private AdmissionStatus publishedStatus;

  Candidate(F fields, RawSource source, AdmissionStatus publishedStatus) {
    this.fields = fields;
    this.source = source;
    this.publishedStatus = publishedStatus;
  }

  /** The report as one that counts. */
  CountingReport<F> counting() {
    return new CountingReport<>(fields, source.ofReport(fields.head().reportId()));
  }

  AdmissionStatus publishedStatus() {
    return publishedStatus;
  }

  void publishedStatus(AdmissionStatus now) {
    publishedStatus = now;
  }
}
