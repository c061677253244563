package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fact and why it counts otherwise than before: itself, or its pair of a year before. */
record PairChange(String form, String subject, YearMonth month, FactChange by) {

  /**
   * The changes of facts in some forms, each once: the fact's own change prevails over that of its
   * pair.
   */
  static Collection<PairChange> of(List<FactChange> changes, Set<String> forms) {
    SortedMap<String, PairChange> concerned = new TreeMap<>();
    for (FactChange change : changes) {
      SubjectFact fact = change.either();
      if (forms.contains(fact.form())) {
        YearMonth month = YearMonth.parse(fact.period());
        PairChange itself = new PairChange(fact.form(), fact.subject(), month, change);
        concerned.put(itself.key(), itself);
        PairChange pair = new PairChange(fact.form(), fact.subject(), month.plusYears(1), change);
        concerned.putIfAbsent(pair.key(), pair);
      }
    }
    return concerned.values();
  }

  private String key() {
    return form + "/" + subject + "/" + month;
  }
}
