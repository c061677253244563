package cn.qianhu.center.explain;

/** Why a fact is not what it was. */
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
  RULE_CHANGED("规则变动");

  private final String zh;

  Cause(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
