package cn.qianhu.audit.table;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.Tce;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The journal of the quota ledger, as its statements need it. */
public final class Journal {

  private Journal() {}

  /** All postings in the order of their numbers. */
  public static List<LedgerPosting> read(ResultSource results) {
    return results.stream(Topics.LEDGER_JOURNAL, cn.qianhu.event.Posting.class)
        .map(Journal::posting)
        .sorted(Comparator.comparingLong(LedgerPosting::seq))
        .toList();
  }

  /** A posting as statements need it. */
  public static LedgerPosting posting(cn.qianhu.event.Posting event) {
    return new LedgerPosting(
        event.getSeq(),
        event.getCommandId(),
        LocalDate.parse(event.getEffectiveDate()),
        event.getDebit(),
        event.getCredit(),
        Tce.parse(event.getAmount()));
  }
}
