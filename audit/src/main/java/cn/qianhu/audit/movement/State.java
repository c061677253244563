package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.Fact;
import cn.qianhu.audit.explain.Facts;
import cn.qianhu.audit.log.Replayed;
import cn.qianhu.contract.table.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** A state of knowledge: what a replay gave, with its facts at hand. */
final class State {

  private final Replayed replayed;
  private final List<Fact> facts;
  private final Map<String, Fact> byKey = new HashMap<>();

  State(Replayed replayed) {
    this.replayed = replayed;
    this.facts = Facts.of(replayed.results());
    facts.forEach(fact -> byKey.put(fact.key(), fact));
  }

  Replayed replayed() {
    return replayed;
  }

  List<Fact> facts() {
    return facts;
  }

  /** The facts by form, subject and period. */
  Map<String, Fact> factsByKey() {
    return byKey;
  }

  /** A fact, or null. */
  Fact fact(String form, String subject, String period) {
    return byKey.get(form + "/" + subject + "/" + period);
  }

  /** A table of results by the keys of its rows. */
  <T extends SpecificRecord, R> SortedMap<String, R> rows(ResultTable<T, R> table) {
    SortedMap<String, R> rows = new TreeMap<>();
    replayed.results().rows(table).forEach(row -> rows.put(table.key(row), row));
    return rows;
  }
}
