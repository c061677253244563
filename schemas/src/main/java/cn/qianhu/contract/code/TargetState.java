package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;

/**
 * The state of a figure against its target ("control, Targets" and "Double-control sheet"), the
 * best first.
 */
public enum TargetState implements NamedCode {
  /**
   * Better than the target; only double control distinguishes it from MET, since only it exempts.
   */
  OVER("超额完成", "over-fulfilled"),
  MET("完成", "met"),
  /** Missed by no more than what is tolerated. */
  NEAR("接近", "near"),
  MISSED("未完成", "missed");

  private final Bilingual words;

  TargetState(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
