package cn.qianhu.center.audit;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.replay.ResultSink;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The results of a replay, in memory: nothing of them reaches a topic. */
final class ReplayedResults implements ResultSink, ResultSource {

  private final Map<String, SortedMap<String, SpecificRecord>> byTopic = new HashMap<>();

  /** The life of alerts is not replayed, only what is open in the end. */
  @Override
  public void put(Topic topic, String key, SpecificRecord value) {
    if (topic.name().equals(Topics.ALERTS_EVENTS.name())) {
      return;
    }
    if (value == null) {
      table(topic).remove(key);
    } else {
      table(topic).put(key, value);
    }
  }

  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    return table(topic).values().stream().map(type::cast);
  }

  private SortedMap<String, SpecificRecord> table(Topic topic) {
    return byTopic.computeIfAbsent(topic.name(), unused -> new TreeMap<>());
  }
}
