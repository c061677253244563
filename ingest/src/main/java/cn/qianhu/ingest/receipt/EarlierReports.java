package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;

/** Monthly reports that were received before, by whatever way they came in. */
public interface EarlierReports extends AutoCloseable {

  /**
   * The reports of a kind that were received up to now; null where that is not known. The first
   * call takes as long as it takes to read the log of the kind.
   */
  LeadingReports upToNow(Kind kind);

  @Override
  void close();

  /** No earlier reports, of any kind. */
  static EarlierReports none() {
    LeadingReports none = new LeadingReports();
    return new EarlierReports() {
      @Override
      public LeadingReports upToNow(Kind kind) {
        return none;
      }

      @Override
      public void close() {}
    };
  }
}
