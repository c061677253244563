package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.ReportHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The reports of one form that an enterprise made of a month: of each natural key the winner, and
 * little of those that it superseded, of which there may be any number (domain, Reports).
 *
 * @param <F> the fields of the form
 */
final class Contest<F> {

  /** What the natural key has beside enterprise and month. */
  private final Function<F, String> restOfKey;

  private final TreeMap<String, Candidate<F>> winners = new TreeMap<>();
  private final List<Superseded> superseded = new ArrayList<>();

  /** Of those that lost, how many it was not told of yet. */
  private int untold;

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

  /** Takes a report in; false where the same record was received before. */
  boolean receive(Candidate<F> candidate) {
    if (isKnown(candidate.head)) {
      return false;
    }
    String key = restOfKey.apply(candidate.fields);
    Candidate<F> winner = winners.get(key);
    if (winner == null) {
      winners.put(key, candidate);
      return true;
    }
    untold++;
    if (ReportHead.ORDER.compare(candidate.head, winner.head) > 0) {
      winners.put(key, candidate);
      superseded.add(Superseded.of(winner));
    } else {
      superseded.add(Superseded.of(candidate));
    }
    return true;
  }

  private boolean isKnown(ReportHead head) {
    if (winners.values().stream().anyMatch(winner -> winner.head.equals(head))) {
      return true;
    }
    if (superseded.isEmpty()) {
      return false;
    }
    Fingerprint texts = Fingerprint.of(head.texts());
    return superseded.stream().anyMatch(loser -> loser.is(texts));
  }

  /** The winner where enterprise and month are the whole natural key; null where there is none. */
  Candidate<F> onlyWinner() {
    return winners.isEmpty() ? null : winners.firstEntry().getValue();
  }

  /** By what the natural key has beside enterprise and month. */
  SortedMap<String, Candidate<F>> winners() {
    return winners;
  }

  /** Every report, those superseded included. */
  Stream<Shown> reports() {
    return Stream.concat(winners.values().stream(), superseded.stream());
  }

  Collection<Superseded> superseded() {
    return superseded;
  }

  /** How many lost since this was last asked. */
  int takeLost() {
    int lost = untold;
    untold = 0;
    return lost;
  }

  /** What was written of a contest before. */
  void restore(List<Candidate<F>> won, List<Superseded> lost) {
    won.forEach(winner -> winners.put(restOfKey.apply(winner.fields), winner));
    superseded.addAll(lost);
  }
}
