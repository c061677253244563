package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.desk.view.Views;
import cn.qianhu.ingest.receipt.MemoryReceipts;
import cn.qianhu.ingest.receipt.Receipts;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Views, and receipts, that are fed with records as if these came from their topics. */
public final class RecordFeed {

  /** Of each record, as a producer's clock gives it. */
  private static final long WRITTEN = Instant.parse("2022-06-01T00:00:00Z").toEpochMilli();

  private final SchemaLookup schemas;
  private final Views views;
  private final MemoryReceipts receipts;
  private final Set<String> followed;
  private final Map<String, AvroEncoder<?>> encoders = new HashMap<>();
  private final Map<String, Long> offsets = new HashMap<>();

  public RecordFeed() {
    this(Site.shipped());
  }

  /** Of another site than the shipped one. */
  public RecordFeed(Site site) {
    this(
        site,
        new SchemaLookup(new MockSchemaRegistryClient(), true, SchemaLookup.DEFAULT_PATIENCE));
  }

  /**
   * @param schemas that records are written with which come as bytes
   */
  RecordFeed(Site site, SchemaLookup schemas) {
    this.schemas = schemas;
    views = new Views(site, schemas, "");
    receipts = new MemoryReceipts(site.tables(), schemas);
    followed = Set.copyOf(views.topics());
  }

  public Views views() {
    return views;
  }

  /** Receipts of the reports that came. */
  public Receipts receipts() {
    return receipts;
  }

  /** Lets a record come; null takes a key's record away. */
  public <T extends SpecificRecord> void receive(Topic topic, Class<T> type, String key, T value) {
    receive(topic, key, value == null ? null : encoder(topic, type).encode(value));
  }

  /** One for each topic: what is put into it is of the topic's class. */
  @SuppressWarnings("unchecked")
  private <T extends SpecificRecord> AvroEncoder<T> encoder(Topic topic, Class<T> type) {
    return (AvroEncoder<T>)
        encoders.computeIfAbsent(topic.name(), unused -> AvroEncoder.of(topic, type, schemas));
  }

  public void receive(Topic topic, String key, byte[] value) {
    long offset = offsets.merge(topic.name(), 1L, Long::sum) - 1;
    ConsumerRecord<String, byte[]> received =
        new ConsumerRecord<>(
            topic.name(),
            0,
            offset,
            WRITTEN,
            TimestampType.CREATE_TIME,
            ConsumerRecord.NULL_SIZE,
            ConsumerRecord.NULL_SIZE,
            key,
            value,
            new RecordHeaders(),
            Optional.empty());
    if (followed.contains(topic.name())) {
      views.received(received);
    }
    receipts.received(received);
  }
}
