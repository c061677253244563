package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.text.Bilingual;

/** Kinds of alerts (domain, Alerts). */
public enum AlertKind implements NamedCode {
  /** Something begins. */
  EMERGING("苗头性", "emerging"),
  /** Something keeps going. */
  TREND("倾向性", "trend"),
  /** Something will come if nothing is done. */
  LATENT("潜在性", "latent"),
  /** The figures themselves are in doubt or missing. */
  DATA("数据质量", "data quality"),
  /** The monitoring itself is in trouble. */
  SYSTEM("系统", "system");

  private final Bilingual words;

  AlertKind(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
