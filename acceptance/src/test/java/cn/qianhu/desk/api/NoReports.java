package cn.qianhu.desk.api;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.ReportReceipt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where no report was ever received. */
public final class NoReports implements Receipts {

  @Override
  public List<ReportReceipt> find(String reportId) {
    return List.of();
  }

  @Override
  public List<ReceivedReport> reportsOf(String uscc) {
    return List.of();
  }

  @Override
  public Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most) {
    return after == null ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public OptionalLong revisionOf(ReportRef report) {
    return OptionalLong.empty();
  }

  @Override
  public boolean isReported(String uscc, String reportId) {
    return false;
  }

  @Override
  public boolean isProjectOf(String projectCode, String uscc) {
    return true;
  }
}
