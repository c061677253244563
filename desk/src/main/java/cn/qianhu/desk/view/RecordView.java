package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The latest record of each key, in the order of the keys. Records stay encoded, as they came, and
 * are decoded when they are asked for: decoded they would take several times the memory.
 */
public final class RecordView<T extends SpecificRecord> implements View {

  /** Sorts behind every character that a key has. */
  private static final char LAST = '\uffff';

  private final Topic topic;
  private final AvroDecoder<T> decoder;
  private final NavigableMap<String, byte[]> latest = new TreeMap<>();

  RecordView(Topic topic, Class<T> type, SchemaLookup schemas) {
    this.topic = topic;
    this.decoder = AvroDecoder.of(topic, type, schemas);
  }

  @Override
  public Topic topic() {
    return topic;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    byte[] value = committed.value();
    if (value == null) {
      return latest.remove(committed.key()) != null;
    }
    // What cannot be read is not to be met by those who ask.
    T unused = decoder.decode(value);
    return !Arrays.equals(latest.put(committed.key(), value), value);
  }

  @Override
  public long size() {
    return latest.size();
  }

  public Optional<T> get(String key) {
    return Optional.ofNullable(latest.get(key)).map(decoder::decode);
  }

  /** The keys, in order. */
  public Stream<String> keys() {
    return latest.keySet().stream();
  }

  /** All records in the order of their keys. */
  public Stream<T> stream() {
    return latest.values().stream().map(decoder::decode);
  }

  /** The records whose keys have a prefix, in the order of their keys. */
  public Stream<T> under(String prefix) {
    return latest.subMap(prefix, true, prefix + LAST, false).values().stream().map(decoder::decode);
  }

  /** The records whose keys lie between two, both included, in the order of their keys. */
  public Stream<T> between(String first, String last) {
    return latest.subMap(first, true, last, true).values().stream().map(decoder::decode);
  }

  /** The one with the greatest key between two, both included. */
  public Optional<T> lastBetween(String first, String last) {
    return Optional.ofNullable(latest.subMap(first, true, last, true).lastEntry())
        .map(entry -> decoder.decode(entry.getValue()));
  }

  public boolean has(String key) {
    return latest.containsKey(key);
  }

  /** Records behind a key, with their keys, in order; all where it is empty. */
  public Stream<ViewEntry<T>> after(String key) {
    return latest.tailMap(key, false).entrySet().stream()
        .map(entry -> new ViewEntry<>(entry.getKey(), decoder.decode(entry.getValue())));
  }

  /** A record with its key. */
  public record ViewEntry<T>(String key, T value) {}
}
