package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.text.Bilingual;

/** Severities of alerts, the least first. */
public enum Severity implements NamedCode {
  WARNING("一般", "warning"),
  CRITICAL("严重", "critical");

  private final Bilingual words;

  Severity(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
