package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The reports of one form that an enterprise made of a month: of each natural key the winner.
 * Whoever lost stands elsewhere ({@link Superseded}), because there may be any number (domain,
 * Reports).
 *
 * @param <F> the fields of the form
 */
final class Contest<F> {

  /** What the natural key has besides enterprise and month. */
  private final Function<F, String> restOfKey;

  private final TreeMap<String, Candidate<F>> winners = new TreeMap<>();

  private Contest(Function<F, String> restOfKey) {
    this.restOfKey = restOfKey;
  }

  /** Where enterprise and month are the whole natural key. */
  static <F> Contest<F> ofOneKey() {
    return new Contest<>(unused -> "");
  }

  static <F> Contest<F> ofKeys(Function<F, String> restOfKey) {
    return new Contest<>(restOfKey);
  }

  /** Whom a report contends with; null where it is the first of its natural key. */
  Candidate<F> rival(Candidate<F> candidate) {
    return winners.get(restOfKey.apply(candidate.fields));
  }

  /** Takes in a report that is news, and returns the one that lost by it; null where none did. */
  Candidate<F> receive(Candidate<F> candidate) {
    Candidate<F> winner = rival(candidate);
    if (winner != null && ReportHead.ORDER.compare(candidate.head, winner.head) <= 0) {
      return candidate;
    }
    return winners.put(restOfKey.apply(candidate.fields), candidate);
  }

  /** The winner where enterprise and month are the whole natural key; null where there is none. */
  Candidate<F> onlyWinner() {
    return winners.isEmpty() ? null : winners.firstEntry().getValue();
  }

  /** By what the natural key has besides enterprise and month. */
  SortedMap<String, Candidate<F>> winners() {
    return winners;
  }

  /** What was written of a contest before. */
  void restore(Collection<Candidate<F>> won) {
    won.forEach(winner -> winners.put(restOfKey.apply(winner.fields), winner));
  }
}
