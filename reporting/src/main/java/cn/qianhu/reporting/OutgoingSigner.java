package cn.qianhu.reporting;

import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSigner;
import org.apache.avro.specific.SpecificRecord;

/**
 * Signs reports of enterprises before they are sent or kept, as they will stand in the raw log.
 *
 * @param signer null where reports are not signed
 */
record OutgoingSigner(Forms forms, ReportSigner signer) {

  Report sign(Report report) {
    return signer == null || !report.kind().isReport()
        ? report
        : report.signed(signer.sign(canonical(forms.of(report.kind()), report)).text());
  }

  @SuppressWarnings("unchecked") // The event is one of the form that makes it.
  private <E extends SpecificRecord> byte[] canonical(Form<E> form, Report report) {
    return CanonicalForm.of(form, (E) report.senderReport().event(forms));
  }
}
