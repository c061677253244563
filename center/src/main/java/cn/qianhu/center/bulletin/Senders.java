package cn.qianhu.center.bulletin;

import cn.qianhu.center.audit.RawLog;
import cn.qianhu.center.bulletin.Edition.Coordinates;
import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whom refused records are about: a rejection names a report, and the raw log the enterprise that
 * the report was sent under; one that is misplaced may stand under anybody's key.
 */
public final class Senders {

  private Senders() {}

  /** The key of each refused record, by its coordinates; only topics that have one are read. */
  public static Map<Coordinates, String> of(ResultSource results, RawLog log) {
    Set<Coordinates> refused = new HashSet<>();
    results.stream(Topics.RESULTS_REJECTIONS, Rejection.class)
        .filter(rejection -> !rejection.getReason().equals(Reason.MISPLACED.name()))
        .map(Rejection::getSource)
        .filter(Objects::nonNull)
        .forEach(source -> refused.add(at(source)));
    Map<Coordinates, String> senders = new HashMap<>();
    for (Topic topic : RawLog.TOPICS) {
      if (refused.stream().anyMatch(at -> at.topic().endsWith(topic.name()))) {
        read(topic, log, refused, senders);
      }
    }
    return senders;
  }

  private static void read(
      Topic topic, RawLog log, Set<Coordinates> refused, Map<Coordinates, String> senders) {
    log.read(
        topic,
        record -> {
          Coordinates at =
              new Coordinates(
                  record.source().topic(), record.source().partition(), record.source().offset());
          if (record.key() != null && refused.contains(at)) {
            senders.put(at, record.key());
          }
        });
  }

  private static Coordinates at(Source source) {
    return new Coordinates(source.getTopic(), source.getPartition(), source.getOffset());
  }
}
