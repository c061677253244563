package cn.qianhu.domain.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The statement of an account over a span of days, drawn from the journal.
 *
 * @param from first day
 * @param to last day, included
 * @param opening balance at the end of the day before the first
 * @param lines the postings of the span that touch the account
 * @param closing balance at the end of the last day
 */
public record AccountStatement(
    String account,
    LocalDate from,
    LocalDate to,
    Tce opening,
    List<StatementLine> lines,
    Tce closing) {

  /**
   * One line of a statement.
   *
   * @param change what the posting did to the account
   * @param balance balance after the posting
   */
  public record StatementLine(LedgerPosting posting, Tce change, Tce balance) {}

  public AccountStatement {
    lines = List.copyOf(lines);
  }

  /**
   * Draws a statement.
   *
   * @param journal the postings from the first on, in the order of their numbers
   */
  public static AccountStatement of(
      String account, LocalDate from, LocalDate to, Iterable<LedgerPosting> journal) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A statement cannot end on " + to + " before it begins on " + from);
    }
    Tce opening = Tce.ZERO;
    Tce balance = Tce.ZERO;
    List<StatementLine> lines = new ArrayList<>();
    for (LedgerPosting posting : journal) {
      boolean touches = account.equals(posting.debit()) || account.equals(posting.credit());
      if (!touches || posting.effectiveDate().isAfter(to)) {
        continue;
      }
      Tce change = posting.changeOf(account);
      balance = balance.plus(change);
      if (posting.effectiveDate().isBefore(from)) {
        opening = balance;
      } else {
        lines.add(new StatementLine(posting, change, balance));
      }
    }
    return new AccountStatement(account, from, to, opening, lines, balance);
  }

  /** Balances at the end of a day of every account posted to by then, by name. */
  public static SortedMap<String, Tce> balancesAtEndOf(
      LocalDate day, Iterable<LedgerPosting> journal) {
    SortedMap<String, Tce> balances = new TreeMap<>();
    for (LedgerPosting posting : journal) {
      if (!posting.effectiveDate().isAfter(day)) {
        balances.merge(posting.debit(), posting.amount().negate(), Tce::plus);
        balances.merge(posting.credit(), posting.amount(), Tce::plus);
      }
    }
    return balances;
  }
}
