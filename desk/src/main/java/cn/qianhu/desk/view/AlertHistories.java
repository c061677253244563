package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The lives of all alerts there ever were: of each its changes, the first first. */
public final class AlertHistories implements View {

  private final AvroDecoder<Alert> decoder;
  private final Map<String, List<byte[]>> byId = new TreeMap<>();
  private long size;

  AlertHistories(SchemaLookup schemas) {
    this.decoder = AvroDecoder.of(Topics.ALERTS_EVENTS, Alert.class, schemas);
  }

  @Override
  public Topic topic() {
    return Topics.ALERTS_EVENTS;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    Alert unused = decoder.decode(committed.value());
    byId.computeIfAbsent(committed.key(), id -> new ArrayList<>(2)).add(committed.value());
    size++;
    return true;
  }

  @Override
  public long size() {
    return size;
  }

  /** Number of changes so far; the changes of an alert are numbered from 1. */
  public int changes(String alertId) {
    return byId.getOrDefault(alertId, List.of()).size();
  }

  /** All changes of an alert; none where there never was such an alert. */
  public List<Alert> of(String alertId) {
    return byId.getOrDefault(alertId, List.of()).stream().map(decoder::decode).toList();
  }

  /** The last change of every alert, in the order of their ids. */
  public Stream<Alert> last() {
    return byId.values().stream().map(changes -> decoder.decode(changes.get(changes.size() - 1)));
  }

  /** All changes of all alerts. */
  Stream<Alert> all() {
    return byId.values().stream().flatMap(List::stream).map(decoder::decode);
  }
}
