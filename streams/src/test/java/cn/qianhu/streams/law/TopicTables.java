package cn.qianhu.streams.law;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.streams.message.ResultSink;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** All that stands published, by topic and key; the log of alerts tells how, and not what. */
final class TopicTables implements ResultSink {

  private final Map<String, String> rows = new ConcurrentSkipListMap<>();

  @Override
  public void put(Topic topic, String key, Supplier<? extends SpecificRecord> value) {
    if (topic.equals(Topics.ALERTS_EVENTS)) {
      return;
    }
    String row = topic.name() + " " + key;
    if (value == null) {
      rows.remove(row);
    } else {
      rows.put(row, said(value.get()));
    }
  }

  /**
   * Of an open alert, what holds: when it was raised, and from what, depends on what came first.
   */
  private static String said(SpecificRecord value) {
    return value instanceof Alert alert
        ? alert.getSeverity() + " " + alert.getEvidence()
        : value.toString();
  }

  Map<String, String> rows() {
    return new TreeMap<>(rows);
  }
}
