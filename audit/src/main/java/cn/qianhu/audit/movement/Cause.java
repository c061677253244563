package cn.qianhu.audit.movement;

/** Causes of a change of a fact or a figure. */
public enum Cause {
  /** 迟报: it was not reported before, or waited for the directory. */
  LATE("迟报或补录"),
  /** 更正: another report prevails. */
  CORRECTED("更正"),
  /** 撤回: nothing counts any more. */
  WITHDRAWN("撤回或移出"),
  /** 名录变动: it belongs to another county, division or scope. */
  RECLASSIFIED("名录变动"),
  /** 规则变动: the same reports, under another factor. */
  RULE_CHANGED("规则变动"),
  /** 公式限额: a limit in a formula took hold or let go, such as that no less than 0 is exempt. */
  LIMIT("公式限额"),
  /** 目标变动: a target was set, changed or withdrawn. */
  TARGET("目标变动"),
  /** 业务日期: the business date closed a month, or opened it again. */
  DATE("业务日期");

  private final String zh;

  Cause(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
