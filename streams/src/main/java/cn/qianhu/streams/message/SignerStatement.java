package cn.qianhu.streams.message;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.domain.enterprise.Signers;
import cn.qianhu.event.SignerEntry;
import java.time.YearMonth;

/** The content of a statement about signers. */
final class SignerStatement {

  private SignerStatement() {}

  /** The reason why it is unreadable, or null. */
  static Finding fault(SignerEntry entry) {
    String uscc = entry.getUscc();
    if (!uscc.equals(Signers.SITE) && !Uscc.hasForm(uscc)) {
      return new Finding(Reason.BAD_IDENTIFIER, EnterpriseForm.KIND.keyedBy(), uscc);
    }
    String key = entry.getPublicKey();
    if (!key.isEmpty()) {
      boolean isOfSite = entry.getUscc().equals(Signers.SITE);
      boolean isKey = !isOfSite && VerifyingKey.parse(key).isPresent();
      return isKey ? null : new Finding(Reason.MALFORMED, Finding.PUBLIC_KEY, key);
    }
    String from = entry.getSignedFrom();
    return from.isEmpty() || Months.parse(from) != null
        ? null
        : new Finding(Reason.MALFORMED, "signed_from", from);
  }

  /** The key of its refusal: of an invalid code, its printable part. */
  static String key(SignerEntry entry) {
    return new Finding(Reason.BAD_IDENTIFIER, EnterpriseForm.KIND.keyedBy(), entry.getUscc())
        .value();
  }

  /** Short name of the key that it is about. */
  static String signer(SignerEntry entry) {
    return VerifyingKey.parse(entry.getPublicKey()).orElseThrow().signer();
  }

  /** Index of the month from which on reports have to be signed. */
  static int month(SignerEntry entry) {
    YearMonth from = Months.parse(entry.getSignedFrom());
    return from == null ? Signers.NEVER : Months.index(from);
  }
}
