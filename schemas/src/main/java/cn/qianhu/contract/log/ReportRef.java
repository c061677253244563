package cn.qianhu.contract.log;

import cn.qianhu.event.Source;

/**
 * Where a raw record stands, and which report it is.
 *
 * @param topic as named on the cluster, namespace included
 */
public record ReportRef(String topic, int partition, long offset, String reportId) {

  public static ReportRef of(Source source) {
    return of(RecordRef.of(source), source.getReportId());
  }

  public static ReportRef of(RecordRef record, String reportId) {
    return new ReportRef(record.topic(), record.partition(), record.offset(), reportId);
  }

  public RecordRef record() {
    return new RecordRef(topic, partition, offset);
  }

  /** As it is written in results. */
  public Source source() {
    return record().source(reportId);
  }
}
