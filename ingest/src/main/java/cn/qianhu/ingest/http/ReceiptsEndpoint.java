package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.access.Caller;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReportReceipt;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/receipts/{report_id}}: what became of a report. */
record ReceiptsEndpoint(Receipts receipts) {

  private static final int FOUND = 200;

  void tell(Exchange exchange, String reportId) {
    List<Told> told =
        receipts.find(reportId).stream()
            .filter(receipt -> mayLookAt(exchange.caller(), receipt))
            .map(Told::of)
            .toList();
    if (told.isEmpty()) {
      throw new Refusal(
          ProblemType.NOT_FOUND,
          "没有收到编号为 \"" + Texts.shortened(reportId) + "\" 的报表，或它属于其他企业",
          "No report \""
              + Texts.shortened(reportId)
              + "\" was received, or it is of another enterprise");
    }
    exchange.answer(FOUND, new Answer(reportId, told), Map.of());
  }

  private static boolean mayLookAt(Caller caller, ReportReceipt receipt) {
    return caller.speaksFor(receipt.uscc());
  }

  private record Answer(String reportId, List<Told> receipts) {}

  private record Told(String form, String uscc, List<Delivery> deliveries) {
    static Told of(ReportReceipt receipt) {
      Kind kind = receipt.kind();
      return new Told(kind.fileName(), receipt.uscc(), receipt.deliveries());
    }
  }
}
