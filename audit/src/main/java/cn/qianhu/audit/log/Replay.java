package cn.qianhu.audit.log;

import cn.qianhu.audit.directory.Roster;
import cn.qianhu.client.BatchListener;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.DirectoryPeriod;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.streams.replay.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the raw log again and works out what follows, in memory, through the rules of the streams.
 * The business date is the last one in the log before its stop.
 */
public final class Replay {

  private static final int RECORDS_BETWEEN_NEWS = 5_000;

  /** A decoded record on its way to the rules, which have a thread of their own. */
  private record LogEvent(SpecificRecord event, RawPlace at, RawSource source) {}

  private final RawLog log;
  private final RawEvents events;
  private final BatchListener batchListener;
  private final ReplayedResults results = new ReplayedResults();
  private final Province province;
  private final Roster roster;
  private final BatchQueue<LogEvent> received = new BatchQueue<>(this::receive);
  private final RuleTables ruleTables;
  private final long total;
  private long records;
  private long undecodable;
  private BusinessDate date;

  /**
   * @param schemas those that the records of the log were written with
   */
  public Replay(
      RawLog log, SchemaLookup schemas, RuleTables ruleTables, BatchListener batchListener) {
    this.log = log;
    this.ruleTables = ruleTables;
    this.events = new RawEvents(schemas);
    this.batchListener = batchListener;
    this.total = log.records();
    RawPartitions partitions = log.partitions();
    this.roster = Roster.empty(ruleTables.tables(), partitions);
    this.province =
        new Province(
            ruleTables.tables(), partitions, ruleTables.policy(), ruleTables.thresholds(), results);
  }

  /** Replays the log once. */
  public ReplayOutcome run() {
    batchListener.step("重放原始事件", "replaying the raw events");
    log.read(Topics.BUSINESS_DATE, record -> note(Topics.BUSINESS_DATE, record));
    businessDate()
        .map(last -> BusinessClock.of(last.getDate(), last.getMonitoringStart()))
        .ifPresent(province::tick);
    RawLog.TOPICS.stream().filter(topic -> !isDate(topic)).forEach(this::read);
    received.finish();
    batchListener.step("计算结果", "working the results out");
    province.settle();
    List<DirectoryPeriod> presences = new ArrayList<>();
    province.eachPresence(presences::add);
    return new ReplayOutcome(
        results,
        roster,
        log.partitions(),
        log.stop(),
        businessDate(),
        records,
        undecodable,
        province.soundness(),
        ruleTables,
        List.copyOf(province.budgets()),
        List.copyOf(province.projectCommands()),
        presences);
  }

  private Optional<BusinessDate> businessDate() {
    return Optional.ofNullable(date);
  }

  private static boolean isDate(Topic topic) {
    return topic.name().equals(Topics.BUSINESS_DATE.name());
  }

  /** Every partition has every move of the date; the last of the first one holds. */
  private void note(Topic topic, RawRecord record) {
    if (event(topic, record) instanceof BusinessDate move && record.source().partition() == 0) {
      date = move;
    }
  }

  private void read(Topic topic) {
    log.read(
        topic,
        record -> {
          SpecificRecord event = event(topic, record);
          if (event != null) {
            roster.take(event, record.place(), record.source());
            received.add(new LogEvent(event, record.place(), record.source()));
          }
        });
  }

  private void receive(LogEvent event) {
    province.receive(event.event, event.at, event.source);
  }

  private SpecificRecord event(Topic topic, RawRecord record) {
    if (++records % RECORDS_BETWEEN_NEWS == 0) {
      batchListener.at(records, total);
    }
    SpecificRecord event = events.decode(topic, record);
    if (event == null) {
      undecodable++;
    }
    return event;
  }
}
