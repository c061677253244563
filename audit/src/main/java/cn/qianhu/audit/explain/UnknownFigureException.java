package cn.qianhu.audit.explain;

import cn.qianhu.contract.text.Bilingual;

/**
 * Thrown where there is no such figure; the message names what there is near it, in both languages.
 */
public final class UnknownFigureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual words;

  UnknownFigureException(String zh, String en) {
    super(zh + " / " + en);
    this.words = Bilingual.of(zh, en);
  }

  public Bilingual words() {
    return words;
  }
}
