package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import java.util.List;

/**
 * What is known of a report, by its id.
 *
 * @param uscc enterprise that it names, as written
 * @param deliveries the records that carry it, in the order of their offsets; never empty
 */
public record ReportReceipt(String reportId, Kind kind, String uscc, List<Delivery> deliveries) {
  public ReportReceipt {
    deliveries = List.copyOf(deliveries);
  }
}
