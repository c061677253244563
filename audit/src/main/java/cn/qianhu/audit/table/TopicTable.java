package cn.qianhu.audit.table;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of a topic as a table: the latest value of each key, tombstones taken out. */
public final class TopicTable implements ResultSource {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTable.class);

  private final TopicReader<String, byte[]> reader;
  private final SchemaLookup schemas;
  private final String namespace;

  /**
   * @param consumer read-committed, without a group, for this object alone
   */
  public TopicTable(Consumer<String, byte[]> consumer, SchemaLookup schemas, String namespace) {
    this.reader = new TopicReader<>(consumer);
    this.schemas = schemas;
    this.namespace = namespace;
  }

  /**
   * The table of a topic as it stands now, in the order of its keys. Values are decoded one by one
   * as they are asked for: a table of millions of figures need not stand decoded in memory.
   */
  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    return stream(topic, type, key -> true);
  }

  /** The results of the wanted keys: no others are kept. */
  @Override
  public <T extends SpecificRecord> Stream<T> stream(
      Topic topic, Class<T> type, Predicate<String> wanted) {
    AvroDecoder<T> decoder = AvroDecoder.of(topic, type, schemas);
    return latest(topic, wanted).entrySet().stream()
        .flatMap(row -> decoded(topic, row.getKey(), row.getValue(), decoder));
  }

  /** Poison on a table that only the streams should write keeps nobody from the rest of it. */
  private static <T extends SpecificRecord> Stream<T> decoded(
      Topic topic, String key, byte[] value, AvroDecoder<T> decoder) {
    try {
      return Stream.of(decoder.decode(value));
    } catch (UndecodableException e) {
      LOG.warn(
          "{} 中键为 {} 的记录无法解码，已略过 / the record of key {} on {} cannot be decoded and is left"
              + " aside: {}",
          topic.name(),
          key,
          key,
          topic.name(),
          e.getMessage());
      return Stream.empty();
    }
  }

  /** The number of records on a topic, by reading it through. */
  public long count(Topic topic) {
    long[] count = {0};
    forEach(topic, record -> count[0]++);
    return count[0];
  }

  private Map<String, byte[]> latest(Topic topic, Predicate<String> wanted) {
    Map<String, byte[]> latest = new TreeMap<>();
    forEach(
        topic,
        record -> {
          if (record.key() == null) {
            // Of no row: the streams write none.
            return;
          }
          if (record.value() == null) {
            latest.remove(record.key());
          } else if (wanted.test(record.key())) {
            latest.put(record.key(), record.value());
          }
        });
    return latest;
  }

  /** Every record that is committed when reading begins; a transaction under way is not awaited. */
  public void forEach(
      Topic topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> visitor) {
    reader.read(topic.name(namespace), visitor);
  }
}
