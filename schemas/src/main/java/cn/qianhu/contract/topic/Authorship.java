package cn.qianhu.contract.topic;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * The author of a report as far as the record itself proves it: the key that it is signed with, or
 * that it is not signed, or that its signature does not fit. Whether the key belongs to the
 * enterprise is known to the directory of signers only.
 *
 * @param signer short name of the key; empty where the record is not signed
 * @param finding why the signature does not fit, or null
 */
public record Authorship(String signer, Finding finding) {

  /** The authorship of a record without a signature. */
  public static final Authorship UNSIGNED = new Authorship("", null);

  /** Checks the signature of a record of the log, if it has one. */
  public static <E extends SpecificRecord> Authorship of(Form<E> form, E event, RawPlace at) {
    return of(form, event, at.signature());
  }

  /**
   * Looks at what is given as the signature of a record.
   *
   * @param text null where nothing is
   */
  public static <E extends SpecificRecord> Authorship of(Form<E> form, E event, String text) {
    if (text == null || !form.kind().isReport()) {
      return UNSIGNED;
    }
    Optional<ReportSignature> signature = ReportSignature.parse(text);
    if (signature.isEmpty()) {
      return new Authorship("", new Finding(Reason.BAD_SIGNATURE, Finding.SIGNATURE, ""));
    }
    String signer = signature.get().key().signer();
    return signature.get().fits(CanonicalForm.of(form, event))
        ? new Authorship(signer, null)
        : new Authorship("", new Finding(Reason.BAD_SIGNATURE, Finding.SIGNATURE, signer));
  }

  /** Whether there is no signature, or one that fits. */
  public boolean holds() {
    return finding == null;
  }

  /** The verdict on a record, or on a reading of it, once this is known. */
  public <F> FieldCheck<F> on(FieldCheck<F> check) {
    if (finding != null) {
      return check.forged(finding);
    }
    return signer.isEmpty() ? check : check.signedBy(signer);
  }
}
