package cn.qianhu.reporting;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.reporting.outbox.Outbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** Settings of a {@link Reporter}. */
public final class ReporterBuilder {

  private static final Map<String, String> SAFE =
      Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");

  private final Map<String, Object> properties = new HashMap<>();
  private String bootstrap;
  private String registry;
  private Site site = Site.shipped();
  private String namespace = "";
  private String name = "adapter";
  private Path outbox;
  private long outboxBytes = 64L << 20;
  private int inFlight = 10_000;
  private Duration blocking = Duration.ofSeconds(10);
  private Duration closing = Duration.ofSeconds(30);
  private ReportSigner signer;
  private DoubtfulCodes doubtfulCodes = DoubtfulCodes.REFUSE;
  private Consumer<Receipt> listener = receipt -> {};

  ReporterBuilder() {}

  /** Kafka's {@code bootstrap.servers}. */
  public ReporterBuilder bootstrap(String servers) {
    this.bootstrap = servers;
    return this;
  }

  /** Address of the schema registry. */
  public ReporterBuilder registry(String url) {
    this.registry = url;
    return this;
  }

  /** The site that reports go to: {@link Site#read}; the shipped one by default. */
  public ReporterBuilder site(Site to) {
    this.site = to;
    return this;
  }

  /** Prefix of all topics; empty by default. */
  public ReporterBuilder namespace(String prefix) {
    this.namespace = prefix;
    return this;
  }

  /** Name of the adapter, which is written as {@code origin} with every report. */
  public ReporterBuilder name(String adapter) {
    this.name = adapter;
    return this;
  }

  /**
   * Keeps reports in an outbox in this folder until they are acknowledged. One process at a time.
   */
  public ReporterBuilder keeping(Path folder) {
    this.outbox = folder;
    return this;
  }

  /** Bounds the bytes of the outbox on disk; by default 64 MiB, some 200,000 reports. */
  public ReporterBuilder outboxBytes(long bytes) {
    this.outboxBytes = bytes;
    return this;
  }

  /**
   * Bounds the reports that are under way to the broker at a time, by default 10,000. Their bytes
   * are bounded by Kafka's {@code buffer.memory}.
   */
  public ReporterBuilder inFlight(int reports) {
    this.inFlight = reports;
    return this;
  }

  /** Sets how long {@code send} waits for room, by default 10 seconds. */
  public ReporterBuilder blockingAtMost(Duration limit) {
    this.blocking = limit;
    return this;
  }

  /** Sets how long {@code close} waits for what is under way, by default 30 seconds. */
  public ReporterBuilder closingWithin(Duration limit) {
    this.closing = limit;
    return this;
  }

  /** Sets what happens to codes whose check character is wrong; by default they are refused. */
  public ReporterBuilder doubtfulCodes(DoubtfulCodes choice) {
    this.doubtfulCodes = choice;
    return this;
  }

  /**
   * Signs every report, with a key that is registered for the enterprise ({@code qianhu signer}):
   * {@link cn.qianhu.contract.signature.SigningKey#read}, or a token of the house. Nobody else can
   * then report for it.
   */
  public ReporterBuilder signing(ReportSigner by) {
    this.signer = by;
    return this;
  }

  /** Hears of every receipt, those of reports among them that an earlier process has kept. */
  public ReporterBuilder onReceipt(Consumer<Receipt> hears) {
    this.listener = hears;
    return this;
  }

  /** A property of Kafka's producer, passed through unchanged. */
  public ReporterBuilder property(String key, Object value) {
    String safe = SAFE.get(key);
    if (safe != null && !safe.equals(value.toString())) {
      throw new IllegalArgumentException(
          key + "=" + value + " 可能丢失报表，只能为 " + safe + " / could lose reports: it must be " + safe);
    }
    properties.put(key, value);
    return this;
  }

  /** Properties of Kafka's producer, passed through unchanged. */
  public ReporterBuilder properties(Map<String, ?> all) {
    all.forEach(this::property);
    return this;
  }

  /**
   * Opens it. The broker need not be there yet.
   *
   * @throws cn.qianhu.reporting.outbox.OutboxException if another process uses the outbox
   */
  public Reporter build() {
    require(bootstrap, "bootstrap");
    require(registry, "registry");
    return open(
        () ->
            new KafkaProducer<>(
                settings(),
                new StringSerializer(),
                new EventSerializer(SchemaLookup.at(registry, blocking), namespace)),
        () -> PartitionWatch.ofWriter(common(), namespace));
  }

  /** The outbox is opened first: a producer would be left running where that fails. */
  Reporter open(
      Supplier<Producer<String, SpecificRecord>> producers, Supplier<PartitionWatch> watches) {
    Forms forms = Forms.of(site.tables());
    Outbox kept = outbox == null ? null : Outbox.open(outbox, outboxBytes);
    try {
      Transport transport =
          new Transport(
              producers.get(), new RawRecords(forms, namespace), name, watches.get(), blocking);
      OutcomeNotifier outcomeNotifier = new OutcomeNotifier(listener);
      DeliveryRoute route =
          kept == null
              ? new DirectRoute(transport, outcomeNotifier, inFlight, blocking)
              : new OutboxRoute(kept, transport, outcomeNotifier, inFlight, blocking);
      return new Reporter(
          new FieldReview(forms),
          new OutgoingSigner(forms, signer),
          route,
          outcomeNotifier,
          doubtfulCodes,
          closing);
    } catch (RuntimeException e) {
      if (kept != null) {
        kept.close();
      }
      throw e;
    }
  }

  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, blocking.toMillis());
    settings.putAll(common());
    settings.putAll(SAFE);
    return settings;
  }

  /** Settings of all clients. */
  private Map<String, Object> common() {
    Map<String, Object> common = new HashMap<>(properties);
    common.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return common;
  }

  private static void require(String value, String what) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("请设置 " + what + "(…) / say where: " + what + "(…)");
    }
  }
}
