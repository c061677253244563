package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SafeText;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * {@code GET /v1/receipts/{report_id}}: what became of a report. An id that is not known is looked
 * for until the log has been read to its end, which holds a thread for a while; so no more than a
 * few are looked for at a time, and the rest of the threads go on.
 */
final class ReceiptsEndpoint {

  private static final int FOUND = 200;
  private static final int AT_A_TIME = 8;

  private final Receipts receipts;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  ReceiptsEndpoint(Receipts receipts) {
    this.receipts = receipts;
  }

  void answer(RequestContext context, String reportId) {
    if (!free.tryAcquire()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.BUSY,
                  "同时查询回执的请求过多：请稍后再查",
                  "Too many receipts are being looked for: ask again later")
              .retryAfter(1));
    }
    context.atEnd(free::release);
    List<ReceiptBody> bodies =
        receipts.find(reportId).stream()
            .filter(receipt -> mayLookAt(context.caller(), receipt))
            .map(receipt -> seen(context.caller(), receipt))
            .toList();
    if (bodies.isEmpty()) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "没有收到编号为 \"" + SafeText.shortened(reportId) + "\" 的报表，或它属于其他企业",
          "No report \""
              + SafeText.shortened(reportId)
              + "\" was received, or it is of another enterprise");
    }
    context.answer(FOUND, new ReceiptList(reportId, bodies), Map.of());
  }

  private static boolean mayLookAt(Caller caller, ReportReceipt receipt) {
    return caller.speaksFor(receipt.uscc());
  }

  private ReceiptBody seen(Caller caller, ReportReceipt receipt) {
    List<Delivery> deliveries =
        caller.role() == Role.CENTRE
            ? receipt.deliveries()
            : receipt.deliveries().stream()
                .map(delivery -> receipts.seenBy(caller.uscc(), delivery))
                .toList();
    return ReceiptBody.of(receipt, deliveries);
  }

  private record ReceiptList(String reportId, List<ReceiptBody> receipts) {}

  /**
   * @param looksLike ids of other reports, in which everything can be seen; null where there is
   *     none
   */
  private record ReceiptBody(
      String form, String uscc, List<Delivery> deliveries, List<String> looksLike) {
    static ReceiptBody of(ReportReceipt receipt, List<Delivery> deliveries) {
      Kind kind = receipt.kind();
      List<String> alike = receipt.lookalikes().stream().map(SafeText::shortened).toList();
      return new ReceiptBody(
          kind.fileName(), receipt.uscc(), deliveries, alike.isEmpty() ? null : alike);
    }
  }
}
