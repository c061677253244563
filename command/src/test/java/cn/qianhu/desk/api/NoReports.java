package cn.qianhu.desk.api;

import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.ReportReceipt;
import java.util.List;

/** Where no report was ever received. */
final class NoReports implements Receipts {

  @Override
  public List<ReportReceipt> find(String reportId) {
    return List.of();
  }

  @Override
  public List<ReceivedReport> reportsOf(String uscc) {
    return List.of();
  }

  @Override
  public boolean belongsToOthers(String projectCode, String uscc) {
    return false;
  }
}
