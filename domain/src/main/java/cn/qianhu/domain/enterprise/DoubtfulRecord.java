package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;

/**
 * A record that fails a field rule, of an enterprise whose code is in doubt: while the code is not
 * admitted it is refused for the code, afterwards for the field, because reasons are tested in a
 * fixed order (domain, Reports).
 *
 * @param writtenKey key of the record as written
 */
record DoubtfulRecord(Kind kind, String writtenKey, Finding finding, RawSource source)
    implements ParkedRecord {

  static DoubtfulRecord of(FieldCheck<?> check, RawSource source) {
    return new DoubtfulRecord(check.kind(), check.key(), check.later(), source);
  }

  @Override
  public String key() {
    return "held/" + refusalId();
  }

  private String refusalId() {
    return Refusal.idOf(kind, source, writtenKey);
  }

  @Override
  public void show(AdmissionChange change, EnterpriseResults results) {
    boolean codeInDoubt = change.now() == AdmissionStatus.BAD_IDENTIFIER;
    boolean wasInDoubt = change.before() == AdmissionStatus.BAD_IDENTIFIER;
    if (change.before() == AdmissionStatus.UNSEEN || codeInDoubt != wasInDoubt) {
      Finding shown = codeInDoubt ? change.finding() : finding;
      results.refused(new Refusal(refusalId(), kind, writtenKey, shown, codeInDoubt, source));
    }
  }
}
