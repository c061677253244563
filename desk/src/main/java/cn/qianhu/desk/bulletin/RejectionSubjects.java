package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Rejection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The subjects of refused records: a rejection names a report, and the raw log the enterprise that
 * the report was sent under; one that is misplaced may have anybody's key.
 */
public final class RejectionSubjects {

  private RejectionSubjects() {}

  /** The key of each refused record, by its coordinates; only topics that have one are read. */
  public static Map<RecordRef, String> of(ResultSource results, RawLog log) {
    Set<RecordRef> refused = new HashSet<>();
    results.stream(Topics.RESULTS_REJECTIONS, Rejection.class)
        .filter(rejection -> !rejection.getReason().equals(Reason.MISPLACED.name()))
        .map(Rejection::getSource)
        .filter(Objects::nonNull)
        .forEach(source -> refused.add(RecordRef.of(source)));
    Map<RecordRef, String> senders = new HashMap<>();
    for (Topic topic : RawLog.TOPICS) {
      if (refused.stream().anyMatch(at -> at.topic().endsWith(topic.name()))) {
        read(topic, log, refused, senders);
      }
    }
    return senders;
  }

  private static void read(
      Topic topic, RawLog log, Set<RecordRef> refused, Map<RecordRef, String> senders) {
    log.read(
        topic,
        record -> {
          RecordRef at = record.source().ref();
          if (record.key() != null && refused.contains(at)) {
            senders.put(at, record.key());
          }
        });
  }
}
