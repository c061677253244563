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

  /** The standing under which it was last shown outside. */
  private AdmissionStatus shown;

  Candidate(F fields, RawSource source, AdmissionStatus shown) {
    this.fields = fields;
    this.source = source;
    this.shown = shown;
  }

  /** The report as one that counts. */
  CountingReport<F> counting() {
    return new CountingReport<>(fields, source.ofReport(fields.head().reportId()));
  }

  AdmissionStatus shown() {
    return shown;
  }

  void shown(AdmissionStatus now) {
    shown = now;
  }
}
