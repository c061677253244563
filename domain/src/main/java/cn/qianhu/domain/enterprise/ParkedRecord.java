package cn.qianhu.domain.enterprise;

/**
 * A record that contributes to no figure but must be found again: it is rejected while the
 * directory parks its month, and recognised when it is delivered again. An enterprise can send any
 * number of these, and so each has an entry of its own ({@link ParkedRecords}).
 */
sealed interface ParkedRecord permits SupersededReport, InvestmentClaim, DoubtfulRecord {

  /**
   * The key of the record within its month or directory; a record that comes again has the same.
   */
  String key();

  /** Publishes what follows from a change of admission. */
  void show(AdmissionChange change, EnterpriseResults results);
}
