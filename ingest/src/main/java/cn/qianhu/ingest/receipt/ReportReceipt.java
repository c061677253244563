package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import java.util.List;

/**
 * The receipt of a report, by its id.
 *
 * @param uscc enterprise that it names, as written
 * @param deliveries the records that carry it, in the order of their offsets; never empty
 * @param lookalikes ids of other reports that name the enterprise and look like this one; the first
 *     few, mostly none
 */
public record ReportReceipt(
    String reportId, Kind kind, String uscc, List<Delivery> deliveries, List<String> lookalikes) {
  public ReportReceipt {
    deliveries = List.copyOf(deliveries);
    lookalikes = List.copyOf(lookalikes);
  }
}
