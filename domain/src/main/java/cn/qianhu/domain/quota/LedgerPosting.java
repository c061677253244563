package cn.qianhu.domain.quota;

import java.time.LocalDate;

/**
 * One posting of the journal: an amount above zero that leaves one account and enters another.
 *
 * @param seq number of the posting, from 1
 * @param commandId command that made it
 * @param effectiveDate date of the command; it never falls along the journal
 * @param debit account that the amount leaves
 * @param credit account that the amount enters
 */
public record LedgerPosting(
    long seq, String commandId, LocalDate effectiveDate, String debit, String credit, Tce amount) {

  /** The change of an account's balance by the posting. */
  public Tce changeOf(String account) {
    Tce change = account.equals(credit) ? amount : Tce.ZERO;
    return account.equals(debit) ? change.minus(amount) : change;
  }
}
