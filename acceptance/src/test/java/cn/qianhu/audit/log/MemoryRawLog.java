package cn.qianhu.audit.log;

import cn.qianhu.command.batch.InputRows;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.SignerEntry;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A raw log of one partition a topic, written record by record. */
public final class MemoryRawLog implements RawLog {

  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ZERO);
  private final EventSerializer events = new EventSerializer(schemas, "");
  private final RawRecords records;
  private final Map<String, List<RawRecord>> byTopic = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private String origin = "test";

  public MemoryRawLog() {
    this(Site.shipped());
  }

  /** Of another site than the shipped one. */
  public MemoryRawLog(Site site) {
    records = new RawRecords(Forms.of(site.tables()), "");
  }

  /** From here on records are sent at an instant. */
  public MemoryRawLog at(Instant instant) {
    now = instant;
    return this;
  }

  /** From here on records say that they come from somewhere. */
  public MemoryRawLog from(String elsewhere) {
    origin = elsewhere;
    return this;
  }

  /** Appends a record as a producer would have sent it. */
  public MemoryRawLog add(ProducerRecord<String, SpecificRecord> raw) {
    return from(HeaderText.of(raw.headers(), RawRecords.ORIGIN))
        .append(raw.topic(), raw.key(), raw.value());
  }

  /** Appends a row of a file. */
  public MemoryRawLog add(Kind kind, List<String> texts) {
    ProducerRecord<String, SpecificRecord> raw = records.of(kind, texts, "test");
    return append(raw.topic(), raw.key(), raw.value());
  }

  /** Appends a row of a file with the signature of somebody. */
  public MemoryRawLog add(Kind kind, String row, ReportSigner signer) {
    List<String> texts = List.of(row.split(",", -1));
    ProducerRecord<String, SpecificRecord> raw = records.of(kind, texts, "test");
    String signature = signer.sign(CanonicalForm.of(kind, texts)).text();
    byte[] value = events.serialize(raw.topic(), raw.value());
    return append(raw.topic(), raw.key(), value, signature);
  }

  /** Appends a statement about signers. */
  public MemoryRawLog add(SignerEntry entry) {
    Topic topic = Topics.DIRECTORY_SIGNERS;
    byte[] value = AvroEncoder.of(topic, SignerEntry.class, schemas).encode(entry);
    return append(topic.name(), entry.getUscc(), value, null);
  }

  /** Appends a row of a file under a key that is not its own. */
  public MemoryRawLog addUnder(String key, Kind kind, String row) {
    List<String> texts = List.of(row.split(",", -1));
    ProducerRecord<String, SpecificRecord> raw = records.of(kind, texts, "test");
    return append(raw.topic(), key, raw.value());
  }

  /** Appends a row of a file, written as in the file. */
  public MemoryRawLog add(Kind kind, String row) {
    return add(kind, List.of(row.split(",", -1)).stream().map(String::strip).toList());
  }

  public MemoryRawLog addDate(String date, String monitoringStart) {
    return append(
        Topics.BUSINESS_DATE.name(), null, new BusinessDate(date, monitoringStart, "test"));
  }

  /** Appends rows of files. */
  public MemoryRawLog add(InputRows rows) {
    for (Kind kind : Kind.all()) {
      rows.texts(kind).forEach(texts -> add(kind, texts));
    }
    return this;
  }

  private MemoryRawLog append(String topic, String key, SpecificRecord event) {
    return append(topic, key, events.serialize(topic, event), null);
  }

  private MemoryRawLog append(String topic, String key, byte[] value, String signature) {
    List<RawRecord> log = byTopic.computeIfAbsent(topic, unused -> new ArrayList<>());
    RawSource source = new RawSource(topic, 0, log.size(), origin);
    log.add(new RawRecord(source, now.toEpochMilli(), key, value, signature));
    return this;
  }

  /** The schemas that its records were written with. */
  public SchemaLookup schemas() {
    return schemas;
  }

  /** Replays it as it is now. */
  public ReplayOutcome replay() {
    return replay(RuleTables.shipped());
  }

  /** Replays it as it is now, under other rules. */
  public ReplayOutcome replay(RuleTables ruleTables) {
    return replay(this, ruleTables);
  }

  /** Replays it up to a position that it had before. */
  public ReplayOutcome replay(StopPosition stop) {
    return replay(until(stop), RuleTables.shipped());
  }

  private ReplayOutcome replay(RawLog log, RuleTables ruleTables) {
    return new Replay(log, schemas, ruleTables, cn.qianhu.client.BatchListener.silent()).run();
  }

  private RawLog until(StopPosition stop) {
    return new RawLog() {
      @Override
      public StopPosition stop() {
        return stop;
      }

      @Override
      public RawPartitions partitions() {
        return MemoryRawLog.this.partitions();
      }

      @Override
      public void read(Topic topic, Consumer<RawRecord> visitor) {
        long end = stop.end(new TopicPartition(topic.name(), 0));
        byTopic.getOrDefault(topic.name(), List.of()).stream().limit(end).forEach(visitor);
      }
    };
  }

  @Override
  public StopPosition stop() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    byTopic.forEach((topic, log) -> ends.put(new TopicPartition(topic, 0), (long) log.size()));
    return StopPosition.of(ends);
  }

  @Override
  public RawPartitions partitions() {
    return RawPartitions.same(1);
  }

  @Override
  public void read(Topic topic, Consumer<RawRecord> visitor) {
    byTopic.getOrDefault(topic.name(), List.of()).forEach(visitor);
  }
}
