package cn.qianhu.domain.enterprise;

/**
 * A record from which nothing is reckoned here, but which must be found again: it is refused while
 * the directory parks its month, and the same record must be known when it comes once more. Of such
 * an enterprise can send any number, and so each has an entry of its own ({@link Docket}).
 */
sealed interface DocketEntry permits Superseded, InvestmentClaim, DoubtfulRecord {

  /** What tells it from all others of its month or directory; the same for the same record. */
  String key();

  /** Says outside what follows from a change of standing. */
  void show(StandingChange change, EnterpriseResults results);
}
