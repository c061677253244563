package cn.qianhu.audit.movement;

import cn.qianhu.contract.table.AccountColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Posting;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The accounts of the quota ledger that moved, bridged by the postings of the journal. */
final class AccountMovements {

  private final KnowledgeState before;
  private final KnowledgeState after;
  private final FigureSteps<String> figureSteps = new FigureSteps<>();

  AccountMovements(KnowledgeState before, KnowledgeState after) {
    this.before = before;
    this.after = after;
    SortedMap<String, Posting> old = postings(before);
    SortedMap<String, Posting> now = postings(after);
    Set<String> places = new TreeSet<>(old.keySet());
    places.addAll(now.keySet());
    places.forEach(place -> compare(old.get(place), now.get(place)));
  }

  List<Movement> movements() {
    Map<String, AccountBalance> old = before.rows(ResultTables.ACCOUNTS);
    Map<String, AccountBalance> now = after.rows(ResultTables.ACCOUNTS);
    List<Movement> movements = new ArrayList<>();
    Set<String> accounts = new TreeSet<>(old.keySet());
    accounts.addAll(now.keySet());
    for (String account : accounts) {
      Movement movement =
          new Movement(
              TableFigure.of(ResultTables.ACCOUNTS, account, AccountColumn.BALANCE),
              balance(old.get(account)),
              balance(now.get(account)),
              figureSteps.of(account));
      if (movement.isMoved()) {
        movements.add(movement);
      }
    }
    return movements;
  }

  /** Postings by command and by their place in it: numbers shift when one before them goes. */
  private static SortedMap<String, Posting> postings(KnowledgeState state) {
    List<Posting> journal =
        new ArrayList<>(
            state.replayed().results().stream(Topics.LEDGER_JOURNAL, Posting.class)
                .sorted(Comparator.comparingLong(Posting::getSeq))
                .toList());
    SortedMap<String, Posting> byPlace = new TreeMap<>();
    Map<String, Integer> ofCommand = new HashMap<>();
    for (Posting posting : journal) {
      int place = ofCommand.merge(posting.getCommandId(), 1, Integer::sum);
      byPlace.put(posting.getCommandId() + " " + place, posting);
    }
    return byPlace;
  }

  private static BigDecimal balance(AccountBalance account) {
    return account == null ? null : new BigDecimal(account.getBalance());
  }

  private void compare(Posting old, Posting now) {
    boolean same =
        old != null
            && now != null
            && old.getDebit().equals(now.getDebit())
            && old.getCredit().equals(now.getCredit())
            && old.getAmount().equals(now.getAmount());
    if (!same) {
      Cause cause = cause(old, now);
      if (old != null) {
        post(old, cause, true);
      }
      if (now != null) {
        post(now, cause, false);
      }
    }
  }

  /** A command that was in the log before and posts otherwise now does so under other rules. */
  private Cause cause(Posting old, Posting now) {
    if (old == null) {
      return before.knows(now.getSource()) ? Cause.RULE_CHANGED : Cause.LATE;
    }
    return now == null && !after.knows(old.getSource()) ? Cause.WITHDRAWN : Cause.RULE_CHANGED;
  }

  private void post(Posting posting, Cause cause, boolean takenBack) {
    BigDecimal amount = new BigDecimal(posting.getAmount());
    BigDecimal credit = takenBack ? amount.negate() : amount;
    step(posting, posting.getCredit(), cause, credit, takenBack);
    step(posting, posting.getDebit(), cause, credit.negate(), takenBack);
  }

  private void step(
      Posting posting, String account, Cause cause, BigDecimal delta, boolean takenBack) {
    List<Source> source = List.of(posting.getSource());
    figureSteps.add(
        account,
        new Step(
            Set.of(cause),
            "quota",
            posting.getCommandId(),
            delta,
            takenBack ? source : List.of(),
            takenBack ? List.of() : source));
  }
}
