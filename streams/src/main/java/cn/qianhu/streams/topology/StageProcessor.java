package cn.qianhu.streams.topology;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;
import cn.qianhu.streams.message.AlertTopics;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.runtime.AdaptiveCommit;
import cn.qianhu.streams.runtime.OtherRulesException;
import cn.qianhu.streams.runtime.PreCommitHook;
import cn.qianhu.streams.state.CachedStore;
import cn.qianhu.streams.state.RulesMark;
import cn.qianhu.streams.state.StageMessages;
import cn.qianhu.streams.state.WriteThroughStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thin shell around the pure rules of a stage: opens its typed stores on the task's stores,
 * settles before each commit, and forwards what comes out to the sinks by name.
 *
 * @param <V> what comes in
 */
abstract class StageProcessor<V> implements Processor<String, V, String, Object> {

  private static final Logger LOG = LoggerFactory.getLogger(StageProcessor.class);
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /** Cause of a dead letter for a record that a person had skipped. */
  private static final String SKIPPED = "skipped at the dead-letter desk";

  private final String name;
  private final List<CachedStore<?>> typedStores = new ArrayList<>();
  private final Map<Topic, String> sinks = new HashMap<>();
  private ProcessorContext<String, Object> context;
  private TypedStore<OpenAlert> openAlerts;
  private OutcomeMeter outcomes;
  private AdaptiveCommit pace;
  private RulesMark rules;
  private Record<String, V> atHand;
  private long largestEntry;
  private long latestTimestamp;
  private Skips skips = Skips.NONE;

  StageProcessor(String name) {
    this.name = name;
  }

  /** Records that are to be passed over; said before the first comes. */
  final StageProcessor<V> skipping(Skips said) {
    skips = said;
    return this;
  }

  /**
   * Starts again: a task whose state was corrupted is opened a second time, on restored stores.
   *
   * @throws OtherRulesException if the state is of other rules
   */
  @Override
  public void init(ProcessorContext<String, Object> processorContext) {
    context = processorContext;
    latestTimestamp = 0;
    typedStores.clear();
    openAlerts = null;
    largestEntry = LargestRecord.ofEntry(context.appConfigs());
    outcomes = new OutcomeMeter(context.metrics(), name, context.taskId());
    pace = AdaptiveCommit.of(context);
    rules = remembers() ? RulesMark.of(stageStore()) : null;
    open();
    PreCommitHook hook = context.getStateStore(name + TopologyNames.COMMIT);
    hook.attach(context, this::beforeCommit);
  }

  @Override
  public void process(Record<String, V> record) {
    latestTimestamp = Math.max(latestTimestamp, record.timestamp());
    atHand = record;
    if (rules != null) {
      rules.write();
    }
    if (!isSkipped(record)) {
      receive(record);
    }
    pace.received();
    if (holdsMuch()) {
      context.commit();
    }
  }

  /**
   * Whether a record is skipped by a person's order.
   *
   * @throws UnreadableMessageException if it cannot be read and nobody did
   */
  private boolean isSkipped(Record<String, ?> record) {
    Object value = record.value();
    StageMessages.Unreadable unreadable =
        value instanceof StageMessages.Unreadable found ? found : null;
    if (unreadable == null && skips.places().isEmpty()) {
      return false;
    }
    RawSource source = RecordSources.of(context, record);
    if (!skips.has(source.topic(), source.partition(), source.offset())) {
      if (unreadable != null) {
        throw new UnreadableMessageException(unreadable.cause());
      }
      return false;
    }
    if (putsAside()) {
      deadLetter(
          record.key(),
          record.headers(),
          source,
          unreadable == null
              ? new DecodeResult.Undecodable<>(new byte[0], SKIPPED)
              : new DecodeResult.Undecodable<>(
                  unreadable.bytes(), SKIPPED + ": " + unreadable.cause()));
    }
    return true;
  }

  /** Whether the stage has a store; state that does not exist cannot be of former rules. */
  boolean remembers() {
    return true;
  }

  /**
   * Whether the stage puts bad records aside itself; false where another stage of its task does.
   */
  boolean putsAside() {
    return true;
  }

  private void beforeCommit() {
    settle();
    typedStores.forEach(CachedStore::flush);
    pace.committed();
  }

  /** Opens the typed stores and builds the stage. */
  abstract void open();

  abstract void receive(Record<String, V> record);

  /** Whether so much is held until the settlement that it is due now. */
  boolean holdsMuch() {
    return false;
  }

  /** Works out and forwards what follows from the records received. */
  abstract void settle();

  final <T> TypedStore<T> typedStore(String partName, Codec<T> codec) {
    CachedStore<T> typedStore = new CachedStore<>(part(partName), codec, largestEntry);
    typedStores.add(typedStore);
    return typedStore;
  }

  /** A typed store of the stage whose values are on the store as soon as they are put. */
  final WriteThroughStore part(String partName) {
    return WriteThroughStore.part(stageStore(), partName);
  }

  /**
   * The store in which all typed stores of the stage stand (docs/decisions/books-in-a-store.md).
   */
  final KeyValueStore<String, byte[]> stageStore() {
    return store(name + TopologyNames.STAGE_STORE);
  }

  final KeyValueStore<String, byte[]> store(String storeName) {
    return context.getStateStore(storeName);
  }

  /**
   * A desk of the stage's alerts; the sinks are declared with the stage. Desks of one stage share
   * the typed store and judge different rules.
   */
  final AlertLifecycle desk(Thresholds thresholds) {
    if (openAlerts == null) {
      openAlerts = typedStore(TopologyNames.ALERTS, OpenAlert.CODEC);
    }
    return new AlertLifecycle(thresholds, openAlerts, new AlertTopics(results()));
  }

  /**
   * Whether a move of the date that the stage before handed on may be applied. That stage judged
   * it; but one that was under way when a release without this judgement stopped would hold the
   * stage up for ever. A day more than there, because this record has a time of its own.
   */
  final boolean isWithinReach(BusinessClock clock, Record<?, ?> tick) {
    Optional<String> refusal = clock.refusal(Instant.ofEpochMilli(tick.timestamp()).plus(ONE_DAY));
    refusal.ifPresent(
        cause ->
            LOG.atWarn()
                .addKeyValue("stage", name)
                .log("a move of the date that is under way does not count: {}", cause));
    return refusal.isEmpty();
  }

  /** An alarm whose alerts go to the stage's own sink. */
  final InvariantAlarm alarm(String stage) {
    return new InvariantAlarm(
        context.metrics(),
        stage,
        context.taskId(),
        alert -> forward(stage + TopologyNames.SYSTEM_ALERTS_OF, alert.getAlertId(), alert));
  }

  final OutcomeMeter outcomes() {
    return outcomes;
  }

  @Override
  public void close() {
    outcomes.close();
  }

  /** Sets aside a record that cannot be decoded, with its position and the cause. */
  final void deadLetter(Record<String, V> record, DecodeResult.Undecodable<?> poison) {
    RawSource source = RecordSources.of(context, record);
    deadLetter(record.key(), record.headers(), source, poison);
  }

  /** Writes a dead letter about a record that arrived in a bundle. */
  final void deadLetter(
      String key, Headers received, RawSource source, DecodeResult.Undecodable<?> poison) {
    outcomes.undecodable();
    String cut = DeadLetters.key(key);
    DeadLetters.log(source, cut, poison.cause());
    forward(
        sink(Topics.DEAD_LETTERS),
        cut,
        poison.bytes(),
        DeadLetters.headers(received, source, poison.cause()));
  }

  /**
   * Puts the record at hand aside, of which nothing was taken in because there is no room for it
   * ({@link TypedStore#hasRoom}). The raw log has its bytes.
   */
  final void unwritable(RawSource source) {
    String cause =
        "what is kept together with it would take more than "
            + largestEntry
            + " bytes, the most that one entry of the state may have";
    outcomes.unwritable();
    String key = DeadLetters.key(atHand.key());
    DeadLetters.log(source, key, cause);
    forward(
        sink(Topics.DEAD_LETTERS),
        key,
        new byte[0],
        DeadLetters.unwritable(atHand.headers(), source, cause));
  }

  /** Results go on at once, each to the sink of its topic. */
  public final ResultSink results() {
    return (topic, key, value) -> forward(sink(topic), key, value == null ? null : value.get());
  }

  private String sink(Topic topic) {
    return sinks.computeIfAbsent(topic, sought -> TopologyNames.sink(name, sought));
  }

  final ProcessorContext<String, Object> context() {
    return context;
  }

  final void forward(String sink, String key, Object value) {
    forward(sink, key, value, new RecordHeaders());
  }

  final void forward(String sink, String key, Object value, Headers headers) {
    context.forward(new Record<>(key, value, latestTimestamp, headers), sink);
  }
}
