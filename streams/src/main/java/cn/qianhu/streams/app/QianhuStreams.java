package cn.qianhu.streams.app;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.streams.progress.ProgressWatch;
import cn.qianhu.streams.progress.Restores;
import cn.qianhu.streams.progress.Standstill;
import cn.qianhu.streams.runtime.AdaptiveCommit;
import cn.qianhu.streams.runtime.AssignedPartitions;
import cn.qianhu.streams.runtime.FailedRecordTracker;
import cn.qianhu.streams.runtime.ReplacementBackoff;
import cn.qianhu.streams.runtime.StateFolder;
import cn.qianhu.streams.runtime.StreamThreadClientSupplier;
import cn.qianhu.streams.topology.QianhuTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running streams of one process. */
public final class QianhuStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QianhuStreams.class);

  /** Property that names a file of thresholds in place of the site's. */
  public static final String ALERT_THRESHOLDS = "qianhu.alert.thresholds";

  /** Property that names a file of the quota ledger's policy in place of the site's. */
  public static final String QUOTA_POLICY = "qianhu.quota.policy";

  /**
   * A stage that is far behind settles much at once; a transaction that the broker gave up in the
   * middle would have to be done again and take as long again. On the other hand, what a killed
   * instance left open holds readers back for this long.
   */
  private static final int TRANSACTION_TIMEOUT_MS = 60_000;

  /**
   * A figure of the province comes after three transactions, one behind the other: they are short
   * where it is waited for, and longer while a backlog is read (docs/decisions/commits.md).
   */
  private static final int COMMIT_WHEN_CURRENT_MS = 100;

  private static final int COMMIT_WHEN_BEHIND_MS = 1_000;
  private static final int COMMIT_INTERVAL_MS = 5_000;

  private static final int POLL_MS = 25;
  private static final int BACKOFF_AFTER_TOPIC_MS = 10;
  private static final int FETCH_WAIT_OF_RESTORE_MS = 50;

  private static final int PATIENCE_WITH_NOTE_MS = 5_000;
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(30);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final StreamsFailures failures =
      new StreamsFailures(Time.SYSTEM::hiResClockMs, this::stopped);
  private final StateFolder folder;
  private final Properties properties;
  private final KafkaStreams streams;
  private final ProgressWatch progress;

  private QianhuStreams(Topology topology, Properties properties, StateFolder folder) {
    this.folder = folder;
    AssignedPartitions held = new AssignedPartitions();
    Restores restores = new Restores(Time.SYSTEM::hiResClockMs);
    properties.put(StreamsConfig.mainConsumerPrefix(ReplacementBackoff.PROPERTY), failures.rest());
    properties.put(StreamsConfig.mainConsumerPrefix(AssignedPartitions.PROPERTY), held);
    this.properties = properties;
    this.streams = new KafkaStreams(topology, properties);
    streams.setGlobalStateRestoreListener(restores);
    this.progress =
        ClientProgress.watch(
            streams,
            topology,
            properties,
            held,
            restores,
            standstill -> note(notes -> notes.write(standstill)));
  }

  /** Starts the streams; the topics and schemas must be there. */
  public static QianhuStreams start(StreamsSettings settings) {
    QianhuStreams streams = prepare(settings);
    streams.start();
    return streams;
  }

  /** Starts the streams without the local state of earlier runs, which is restored or recreated. */
  public static QianhuStreams startClean(StreamsSettings settings) {
    QianhuStreams streams = prepare(settings);
    streams.streams.cleanUp();
    streams.start();
    return streams;
  }

  private static QianhuStreams prepare(StreamsSettings settings) {
    StateFolder folder =
        new StateFolder(settings.stateDirectory().resolve(settings.applicationId()));
    folder.prepare();
    SchemaLookup schemas = SchemaLookup.at(settings.registryUrl());
    Topology topology =
        new QianhuTopology(
                settings.site().tables(),
                StartProbe.ask(settings),
                policy(settings),
                thresholds(settings),
                schemas,
                settings.namespace())
            .skipping(SkipLog.read(settings, schemas))
            .build();
    return new QianhuStreams(topology, properties(settings), folder);
  }

  private static QuotaPolicy policy(StreamsSettings settings) {
    String file = settings.properties().get(QUOTA_POLICY);
    Site site = settings.site();
    QuotaPolicy policy = file == null ? QuotaPolicy.of(site) : QuotaPolicy.of(site, Path.of(file));
    policy.remarks().forEach(LOG::warn);
    return policy;
  }

  private static Thresholds thresholds(StreamsSettings settings) {
    String file = settings.properties().get(ALERT_THRESHOLDS);
    Site site = settings.site();
    Thresholds ofSite = Thresholds.of(site);
    Thresholds thresholds = file == null ? ofSite : Thresholds.of(site, Path.of(file));
    Set<String> tables = thresholds.tablesDecidedOtherwise(ofSite);
    if (!tables.isEmpty()) {
      throw new IllegalArgumentException(
          "%1$s（%2$s）：%3$s 决定结果表，与站点不同；请改站点文件夹里的 alert-thresholds.csv / %1$s (%2$s): %3$s decide tables of results and differ from the site's; change alert-thresholds.csv in the folder of the site"
              .formatted(file, ALERT_THRESHOLDS, tables));
    }
    thresholds.remarks().forEach(LOG::warn);
    return thresholds;
  }

  private void start() {
    streams.setUncaughtExceptionHandler(failures);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.ERROR) {
            failures.ended();
          } else if (now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
          }
        });
    streams.start();
    progress.start();
  }

  private void stopped(StreamsStop stop) {
    if (StateFolder.isDamage(stop.cause())) {
      folder.mark(stop.cause());
    }
    note(notes -> notes.write(stop));
    ended.countDown();
  }

  /** Notes the stop on the cluster; the thread has yet to learn that the client shuts down. */
  private void note(Consumer<StopRecords> word) {
    Map<String, Object> patience =
        Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_WITH_NOTE_MS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_WITH_NOTE_MS);
    try (Admin admin = StreamsClients.of(properties).admin("stop-note", patience)) {
      word.accept(
          new StopRecords(admin, properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG)));
    } catch (KafkaException e) {
      LOG.warn("what stopped could not be noted on the cluster: {}", e.getMessage());
    }
  }

  /** The failure by which the streams stopped, or null. */
  public Throwable failure() {
    return troubles().stop().map(StreamsStop::cause).orElse(null);
  }

  /**
   * Whether the streams stopped for a cause that would stop every start: a record, or state of
   * other rules.
   */
  public boolean wouldStopAgain() {
    return troubles().stop().filter(StreamsStop::comesAgain).isPresent();
  }

  /** The failures of its threads, and the record that stopped it, with the remedy. */
  public ThreadFailures troubles() {
    return failures.troubles();
  }

  /** The standstills of the last few seconds. */
  public List<Standstill> standstills() {
    return progress.standstills();
  }

  public KafkaStreams.State state() {
    return streams.state();
  }

  /** The client of Kafka Streams, for metrics. */
  public KafkaStreams client() {
    return streams;
  }

  /** Waits until the streams have ended, or have failed: then {@link #failure()} says why. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Stops for a restart: until its session ends, the group keeps the instance's place. */
  @Override
  public void close() {
    failures.rest().end();
    progress.close();
    streams.close(PATIENCE_AT_CLOSE);
  }

  /** Stops for good: the group forgets the instance at once. */
  public void leave() {
    failures.rest().end();
    progress.close();
    streams.close(
        CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(PATIENCE_AT_CLOSE));
  }

  /**
   * Sets the pace of commits; where a site sets a commit interval and nothing else, the interval
   * decides.
   */
  private static void paceCommits(Properties properties, Map<String, String> given) {
    boolean isPaced =
        !given.containsKey(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)
            || given.containsKey(AdaptiveCommit.WHEN_CURRENT);
    if (isPaced) {
      properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
      properties.put(AdaptiveCommit.WHEN_CURRENT, COMMIT_WHEN_CURRENT_MS);
      properties.put(AdaptiveCommit.WHEN_BEHIND, COMMIT_WHEN_BEHIND_MS);
    }
  }

  /**
   * Shortens waits of Kafka Streams (4.4) at its start (docs/decisions/books-in-a-store.md): a
   * backoff after each changelog that it has created, and, before the next task is made and
   * restored, polls that find nothing and fetches that are held back until there is something.
   */
  private static void startSoon(Properties properties) {
    properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG),
        BACKOFF_AFTER_TOPIC_MS);
    properties.put(
        StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
        FETCH_WAIT_OF_RESTORE_MS);
  }

  /** The configuration of the streams: the defaults of the product, and the settings over them. */
  public static Properties properties(StreamsSettings settings) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    paceCommits(properties, settings.properties());
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    // No figure depends on the order of topics; dates come last all the same, see
    // BusinessDateBarrier.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndFailExceptionHandler.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordTracker.class);
    properties.put(
        StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTime.class.getName());
    properties.put(
        StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, StreamThreadClientSupplier.class.getName());
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksMemory.class);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
    // A second request in flight meets a partition that is new to its transaction out of order,
    // and the broker logs an error for what is only retried (KIP-890).
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MS);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topic.LARGEST_DERIVED);
    properties.put(StreamsConfig.topicPrefix("max.message.bytes"), Topic.LARGEST_DERIVED);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2000);
    startSoon(properties);
    // Readings come in bundles of hundreds.
    properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
    properties.put("processing.exception.handler.global.enabled", true);
    properties.putAll(settings.properties());
    return properties;
  }
}
