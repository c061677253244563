package cn.qianhu.contract.log;

import cn.qianhu.event.Source;
import java.util.List;

/**
 * The place of a raw record in the log, with the id of its report.
 *
 * @param topic as named on the cluster, namespace included
 */
public record ReportRef(String topic, int partition, long offset, String reportId) {

  public static ReportRef of(Source source) {
    return of(RecordRef.of(source), source.getReportId());
  }

  /** The first of the sources of a fact; null where it has none. */
  public static ReportRef first(List<Source> sources) {
    return sources.isEmpty() ? null : of(sources.get(0));
  }

  public static ReportRef of(RecordRef record, String reportId) {
    return new ReportRef(record.topic(), record.partition(), record.offset(), reportId);
  }

  public RecordRef record() {
    return new RecordRef(topic, partition, offset);
  }
}
