package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.Facts;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.table.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

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

  /** A table of results by the keys of its rows. */
  <T extends SpecificRecord, R> SortedMap<String, R> rows(ResultTable<T, R> table) {
    SortedMap<String, R> rows = new TreeMap<>();
    replayOutcome.results().rows(table).forEach(row -> rows.put(table.key(row), row));
    return rows;
  }
}
