package cn.qianhu.audit.table;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.quota.Posting;
import cn.qianhu.domain.quota.Tce;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The journal of the quota ledger, as its statements need it. */
public final class Journal {

  private Journal() {}

  /** All postings in the order of their numbers. */
  public static List<Posting> read(ResultSource results) {
    return results.stream(Topics.LEDGER_JOURNAL, cn.qianhu.event.Posting.class)
        .map(Journal::posting)
        .sorted(Comparator.comparingLong(Posting::seq))
        .toList();
  }

  /** A posting as statements need it. */
  public static Posting posting(cn.qianhu.event.Posting event) {
    return new Posting(
        event.getSeq(),
        event.getCommandId(),
        LocalDate.parse(event.getEffectiveDate()),
        event.getDebit(),
        event.getCredit(),
        Tce.parse(event.getAmount()));
  }
}
