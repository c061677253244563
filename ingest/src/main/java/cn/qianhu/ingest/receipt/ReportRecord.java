package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.ingest.rival.RivalReport;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A report as it stands in the raw log.
 *
 * @param reportId as far as it is within its bound, as the answers of the gateway name it
 * @param head null where the field rules refuse the report, or it stands where it does not belong,
 *     so that it contends for nothing
 * @param subject what it is about besides the month: the enterprise, or the project; null with head
 * @param carrier of a statement; null of other kinds
 * @param fingerprint of all that it says, and of the key that it is signed with
 * @param signer short name of that key; empty where it is not signed
 * @param receivedAt timestamp of the record, milliseconds since 1970
 */
record ReportRecord(
    Kind kind,
    int partition,
    long offset,
    String reportId,
    String uscc,
    ReportHead head,
    String subject,
    String carrier,
    int fingerprint,
    String signer,
    long receivedAt) {

  /** Reads a report, by the rules by which the streams read it. */
  static <E extends SpecificRecord> ReportRecord of(
      CheckedForm<E, ?> form, E event, Placement placement, RawPlace at, long offset) {
    FieldCheck<?> check = placement.judge(form, event, at);
    RivalReport contender = RivalReport.of(check);
    return contender == null
        ? outOfContest(form, event, check, at, offset)
        : new ReportRecord(
            form.kind(),
            at.partition(),
            offset,
            check.key(),
            contender.head().uscc(),
            contender.head(),
            contender.subject(),
            contender.carrier(),
            check.fields().hashCode() + check.signer().hashCode(),
            check.signer(),
            at.timestamp());
  }

  private static <E extends SpecificRecord> ReportRecord outOfContest(
      CheckedForm<E, ?> form, E event, FieldCheck<?> check, RawPlace at, long offset) {
    Kind kind = form.kind();
    List<String> texts = form.texts(event);
    return new ReportRecord(
        kind,
        at.partition(),
        offset,
        check.key(),
        kind.forLog(texts).get(kind.position("uscc")),
        null,
        null,
        null,
        texts.hashCode() + check.signer().hashCode(),
        check.signer(),
        at.timestamp());
  }
}
