package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.Facts;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.event.Source;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;

/** A state of knowledge: what a replay gave, with its facts at hand. */
final class KnowledgeState {

  private final ReplayOutcome replayOutcome;
  private final List<SubjectFact> facts;
  private final Map<String, SubjectFact> byKey = new HashMap<>();

  KnowledgeState(ReplayOutcome replayOutcome) {
    this.replayOutcome = replayOutcome;
    this.facts = Facts.of(replayOutcome.results());
    facts.forEach(fact -> byKey.put(fact.key(), fact));
  }

  ReplayOutcome replayed() {
    return replayOutcome;
  }

  List<SubjectFact> facts() {
    return facts;
  }

  /** The facts by form, subject and period. */
  Map<String, SubjectFact> factsByKey() {
    return byKey;
  }

  /** A fact, or null. */
  SubjectFact fact(String form, String subject, String period) {
    return byKey.get(form + "/" + subject + "/" + period);
  }

  /** Whether a record of the raw log was read. */
  boolean knows(Source source) {
    TopicPartition partition = new TopicPartition(source.getTopic(), source.getPartition());
    return source.getOffset() < replayOutcome.stop().end(partition);
  }

  /** A target that is in effect. */
  Optional<TargetValue> target(TargetKey key) {
    return replayOutcome.roster().target(key);
  }

  /** Whether a month is closed. */
  boolean isClosed(YearMonth month) {
    return replayOutcome
        .businessDate()
        .map(date -> BusinessClock.of(date.getDate(), date.getMonitoringStart()))
        .filter(clock -> Months.index(month) <= clock.latestClosed(thresholds().numbers()))
        .isPresent();
  }

  Thresholds thresholds() {
    return replayOutcome.rules().thresholds();
  }

  /** A table of results by the keys of its rows. */
  <T extends SpecificRecord, R> SortedMap<String, R> rows(ResultTable<T, R> table) {
    return byKey(table, replayOutcome.results().rows(table));
  }

  /** The table of suspect cells by the keys of its rows. */
  SortedMap<String, SuspectRow> suspects() {
    return byKey(ResultTables.SUSPECTS, SuspectRows.of(replayOutcome.results()));
  }

  private static <R> SortedMap<String, R> byKey(TableSpec<R> table, Stream<R> all) {
    SortedMap<String, R> rows = new TreeMap<>();
    all.forEach(row -> rows.put(table.key(row), row));
    return rows;
  }
}
