package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.text.Bilingual;

/** A step in the life of an alert. */
public enum AlertState implements NamedCode {
  RAISED("发出", "raised"),
  /** Became more severe. */
  ESCALATED("升级", "escalated"),
  /** Became less severe. */
  EASED("缓解", "eased"),
  CLEARED("解除", "cleared");

  private final Bilingual words;

  AlertState(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  public static AlertState between(Severity before, Severity after) {
    return after.compareTo(before) > 0 ? ESCALATED : EASED;
  }
}
