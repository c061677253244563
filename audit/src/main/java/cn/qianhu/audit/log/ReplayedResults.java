package cn.qianhu.audit.log;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.message.ResultSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The results of a replay, in memory: none of them reaches a topic. Each is made when it is read,
 * and sorted only then, so that the explanation of one figure need not wait for all others.
 */
final class ReplayedResults implements ResultSink, ResultSource {

  private final Map<String, Map<String, Supplier<? extends SpecificRecord>>> byTopic =
      new ConcurrentHashMap<>();

  /** The life of alerts is not replayed, only what is open in the end. */
  @Override
  public void put(Topic topic, String key, Supplier<? extends SpecificRecord> value) {
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
    return stream(topic, type, key -> true);
  }

  @Override
  public <T extends SpecificRecord> Stream<T> stream(
      Topic topic, Class<T> type, Predicate<String> wanted) {
    return table(topic).entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> type.cast(entry.getValue().get()));
  }

  private Map<String, Supplier<? extends SpecificRecord>> table(Topic topic) {
    return byTopic.computeIfAbsent(topic.name(), unused -> new ConcurrentHashMap<>());
  }
}
