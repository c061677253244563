package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.DialectTables;
import cn.qianhu.ingest.own.OwnRecords;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SafeText;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * {@code GET /v1/own} and {@code GET /v1/own/receipts}: an enterprise's view of itself. The key
 * alone decides which enterprise: no part of the address, of the head or of a body names one.
 */
final class OwnEndpoint {

  private static final int FOUND = 200;
  private static final String AFTER = "after";
  private static final String LIMIT = "limit";
  private static final int PAGE = 50;

  /** Questions of a key in a second, and at once: a page asks for two things every two seconds. */
  private static final int A_SECOND = 5;

  private static final int AT_ONCE = 25;

  private final OwnRecords records;
  private final Receipts receipts;
  private final DialectTables headings;
  private final RateLimit questions;

  OwnEndpoint(
      OwnRecords records, Receipts receipts, DialectTables headings, LongSupplier nanoClock) {
    this.records = records;
    this.receipts = receipts;
    this.headings = headings;
    this.questions = new RateLimit(A_SECOND, Duration.ofSeconds(1), AT_ONCE, nanoClock);
  }

  /** The sheet of the caller. */
  void sheet(RequestContext context) {
    String uscc = requireEnterprise(context);
    context.query(List.of());
    context.answer(FOUND, records.of(uscc), Map.of());
  }

  /** The receipts of the caller, the newest first. */
  void receipts(RequestContext context) {
    String uscc = requireEnterprise(context);
    Map<String, String> query = context.query(List.of(AFTER, LIMIT));
    RecordRef after = query.containsKey(AFTER) ? place(query.get(AFTER)) : null;
    int limit = query.containsKey(LIMIT) ? limit(query.get(LIMIT)) : PAGE;
    List<ReceivedReport> reports =
        receipts.latestOf(uscc, after, limit + 1).orElseThrow(OwnEndpoint::noSuchPlace);
    boolean more = reports.size() > limit;
    List<OwnReceipt> page =
        reports.stream().limit(limit).map(report -> receipt(uscc, report)).toList();
    String next = more ? page.get(limit - 1).place() : null;
    context.answer(FOUND, new OwnReceipts(page, next), Map.of());
  }

  private String requireEnterprise(RequestContext context) {
    Caller caller = context.caller();
    if (caller.role() != Role.ENTERPRISE) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "此页只供企业用自己的密钥查看本企业：其他用户请使用监测台",
          "This is for an enterprise that looks at itself with its own key: everybody else uses"
              + " the desk");
    }
    long wait = questions.take(caller.keyId(), 1);
    if (wait > 0) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  "该密钥查询过于频繁：请稍后再查",
                  "This key asks too often: ask again later")
              .retryAfter(1));
    }
    return caller.uscc();
  }

  private static RecordRef place(String text) {
    int last = text.lastIndexOf('/');
    int before = text.lastIndexOf('/', last - 1);
    try {
      return new RecordRef(
          text.substring(0, Math.max(0, before)),
          Integer.parseInt(text.substring(before + 1, Math.max(0, last))),
          Long.parseLong(text.substring(last + 1)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw noSuchPlace();
    }
  }

  private static int limit(String text) {
    int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > PAGE) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "limit 应为 1 至 " + PAGE,
          "limit is a number from 1 to " + PAGE);
    }
    return limit;
  }

  /** The problem about a place that is another's; the same as that of one that is nobody's. */
  private static ProblemException noSuchPlace() {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "after 应为上一页的 next：请从第一页重新查起",
        "after is what the page before gave as next: begin again with the first page");
  }

  private OwnReceipt receipt(String uscc, ReceivedReport report) {
    Delivery delivery = receipts.seenBy(uscc, report.delivery());
    return new OwnReceipt(
        report.kind().fileName(),
        SafeText.shortened(report.reportId()),
        report.period(),
        report.project() == null ? null : SafeText.shortened(report.project()),
        report.carrier(),
        report.period() == null ? null : (Long) report.revision(),
        report.withdrawn(),
        report.receivedAt().toString(),
        delivery.fate(),
        orNull(delivery.supersededBy()),
        orNull(delivery.reason()),
        orNull(delivery.column()),
        heading(report.kind(), delivery.column()),
        orNull(delivery.value()),
        delivery.message().saysNothing() ? null : delivery.message(),
        report.sent() == null ? null : SafeText.shortened(report.sent().file()),
        report.sent() == null ? null : (Integer) report.sent().row(),
        delivery.at().toString());
  }

  /** People do not know gross_output, under which no form of theirs has a column. */
  private String heading(Kind kind, String column) {
    return kind.has(column) ? headings.heading(kind, kind.column(column)) : null;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : SafeText.shortened(text);
  }

  /**
   * A page of receipts.
   *
   * @param next what to ask for {@code after}; null where there are no more
   */
  private record OwnReceipts(List<OwnReceipt> receipts, String next) {}

  /**
   * The receipt of one record. Fields that do not apply are null.
   *
   * @param heading under which people write the column that is wrong
   * @param file that its sender named to the gateway, with its sheet
   * @param row of it
   * @param place where it stands in the raw log
   */
  private record OwnReceipt(
      String form,
      String reportId,
      String period,
      String project,
      String carrier,
      Long revision,
      boolean withdrawn,
      String receivedAt,
      ReceiptStatus fate,
      String supersededBy,
      String reason,
      String column,
      String heading,
      String value,
      @JsonUnwrapped(prefix = "message_") Bilingual message,
      String file,
      Integer row,
      String place) {}
}
