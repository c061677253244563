package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;

/**
 * A paragraph of a document: a point, a remark in small print, or a warning.
 *
 * @param weight how it is set
 */
public record Paragraph(Bilingual words, Weight weight) implements Block {

  /** The weight of a paragraph. */
  public enum Weight {
    /** The point that the reader is to take away. */
    POINT,
    /** An explanation, in small print. */
    REMARK,
    /** A warning that the reader must know before a figure is quoted. */
    WARNING
  }

  public static Paragraph point(String zh, String en) {
    return new Paragraph(Bilingual.of(zh, en), Weight.POINT);
  }

  public static Paragraph remark(String zh, String en) {
    return new Paragraph(Bilingual.of(zh, en), Weight.REMARK);
  }

  public static Paragraph warning(String zh, String en) {
    return new Paragraph(Bilingual.of(zh, en), Weight.WARNING);
  }
}
