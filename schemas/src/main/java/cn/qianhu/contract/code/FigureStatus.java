package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;

/** The status of a sum: whether it may be quoted. */
public enum FigureStatus implements NamedCode {
  FINAL("正式", "final"),
  /** Too few have reported for it to be quoted as if it were whole. */
  PROVISIONAL("暂定", "provisional"),
  /** The sum may contain a report that is in doubt. */
  SUSPECT("存疑", "suspect");

  private final Bilingual words;

  FigureStatus(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
