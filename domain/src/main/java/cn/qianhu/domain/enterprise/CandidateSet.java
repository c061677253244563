package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.domain.form.MonthlyForm;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reports of one form that an enterprise made of a month: of each natural key the winner.
 * Reports that lost are stored elsewhere ({@link SupersededReport}), because there may be any
 * number (domain, Reports).
 *
 * @param <F> the fields of the form
 */
final class CandidateSet<F extends MonthlyFields> {

  private final MonthlyForm<F, ?> form;
  private final TreeMap<String, Candidate<F>> winners = new TreeMap<>();

  /** Whether the fact of the month was published; kept with the unsigned reports of the month. */
  boolean factPublished;

  CandidateSet(MonthlyForm<F, ?> form) {
    this.form = form;
  }

  Kind kind() {
    return form.kind();
  }

  MonthlyForm<F, ?> form() {
    return form;
  }

  boolean isEmpty() {
    return winners.isEmpty() && !factPublished;
  }

  /** The candidate that a report competes with; null where it is the first of its natural key. */
  Candidate<F> rival(Candidate<F> candidate) {
    return winners.get(form.restOfKey(candidate.fields));
  }

  /** Adds a new report, and returns the one that loses against it; null where none does. */
  Candidate<F> receive(Candidate<F> candidate) {
    Candidate<F> winner = rival(candidate);
    if (winner != null && MonthlyFields.ORDER.compare(candidate.fields, winner.fields) <= 0) {
      return candidate;
    }
    return winners.put(form.restOfKey(candidate.fields), candidate);
  }

  /** The rest of the natural key, besides enterprise and month. */
  SortedMap<String, Candidate<F>> winners() {
    return winners;
  }

  /** The state of a contest as it was stored. */
  void restore(Collection<Candidate<F>> won) {
    won.forEach(winner -> winners.put(form.restOfKey(winner.fields), winner));
  }
}
