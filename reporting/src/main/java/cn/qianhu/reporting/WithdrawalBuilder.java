package cn.qianhu.reporting;

import java.time.Clock;

/**
 * A withdrawal: the month is then as if nothing had been reported. It prevails only over revisions
 * before its own, so that the revision it takes back must be named.
 */
public final class WithdrawalBuilder extends MonthlyBuilder<WithdrawalBuilder> {

  WithdrawalBuilder(ReportColumns columns) {
    super(columns.set("withdrawn", "true").set("revision", ""));
  }

  @Override
  WithdrawalBuilder self() {
    return this;
  }

  /** The revision that is taken back, the last that was sent: 1 where nothing was corrected. */
  public WithdrawalBuilder takingBack(long revision) {
    return revision(revision + 1);
  }

  /**
   * The withdrawal.
   *
   * @throws IllegalStateException if the revision that is taken back has not been named
   */
  @Override
  public Report build(Clock clock) {
    if (columns().isEmpty("revision")) {
      throw new IllegalStateException(
          "请用 takingBack(…) 指明撤回哪一次报送，首次报送为 1 / say with takingBack(…) which revision is taken"
              + " back; the first is 1");
    }
    return super.build(clock);
  }
}
