package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Rejection;
import java.util.Arrays;

/**
 * Why a report does not count.
 *
 * @param kind null where no form of it is registered
 * @param message null where it is what this version would say anyway
 */
record RefusalCause(
    Kind kind, boolean parked, String reason, String column, String value, Bilingual message) {

  static RefusalCause of(Rejection rejection) {
    RefusalCause brief =
        new RefusalCause(
            Kind.ofFileName(rejection.getKind()),
            rejection.getParked(),
            rejection.getReason().intern(),
            rejection.getColumn().intern(),
            rejection.getValue(),
            null);
    Bilingual message = Bilingual.of(rejection.getMessageZh(), rejection.getMessageEn());
    boolean sayable = Arrays.stream(Reason.values()).anyMatch(known -> brief.isFor(known));
    if (sayable && brief.kind != null && brief.words().equals(message)) {
      return brief;
    }
    return new RefusalCause(
        brief.kind, brief.parked, brief.reason, brief.column, brief.value, message);
  }

  private boolean isFor(Reason known) {
    return known.name().equals(reason);
  }

  private Bilingual words() {
    return new Finding(Reason.valueOf(reason), column, value).message(kind);
  }

  /** The text for a record that is refused for this cause. */
  Delivery delivery(String topic, IndexedReport report) {
    return new Delivery(
        topic,
        report.partition,
        report.offset,
        parked ? ReceiptStatus.PARKED : ReceiptStatus.REJECTED,
        "",
        reason,
        column,
        value,
        message == null ? words() : message);
  }
}
