package cn.qianhu.domain.quota;

import java.util.ArrayList;
import java.util.List;

/** Writes the postings of commands that were found right: numbers them and moves the balances. */
record Bookkeeper(LedgerState state) {

  /** An amount to move from one account to another. */
  record Move(String debit, String credit, Tce amount) {}

  /** Posts the moves in their order; a move of nothing is not written. */
  List<LedgerPosting> post(CommandTerms terms, Move... moves) {
    List<LedgerPosting> postings = new ArrayList<>(moves.length);
    for (Move move : moves) {
      if (!move.amount().isZero()) {
        postings.add(post(terms, move));
      }
    }
    return postings;
  }

  private LedgerPosting post(CommandTerms terms, Move move) {
    long seq = state.lastSeq() + 1;
    state.setLastSeq(seq);
    LedgerPosting posting =
        new LedgerPosting(
            seq, terms.id(), terms.date(), move.debit(), move.credit(), move.amount());
    settle(move.debit(), posting);
    settle(move.credit(), posting);
    return posting;
  }

  private void settle(String account, LedgerPosting posting) {
    Tce balance = state.balance(account).plus(posting.changeOf(account));
    Invariants.requireSound(account, balance);
    state.setBalance(account, balance);
  }
}
