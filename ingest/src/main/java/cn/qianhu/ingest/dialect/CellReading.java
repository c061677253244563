package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;

/**
 * A cell that is no strict text, with the text that is read in its place.
 *
 * @param column in which it stands
 * @param written the text of the cell
 * @param text the strict text; the text of the cell where no conversion is certain
 * @param kind what was changed; null where nothing was
 * @param advice what the person should do who wrote a cell, should the rules of the form refuse it;
 *     null where the rules of the form say it
 */
public record CellReading(
    String column, String written, String text, ConversionKind kind, Bilingual advice) {

  /** Characters of a cell that are shown. */
  private static final int LONGEST_SHOWN = 100;

  static CellReading converted(String column, String written, String text, ConversionKind kind) {
    return new CellReading(column, written, text, kind, null);
  }

  static CellReading refused(String column, String written, String zh, String en) {
    return new CellReading(column, written, written, null, Bilingual.of(zh, en));
  }

  public boolean isConverted() {
    return kind != null;
  }

  /** Whether the cell is left as it is and there is advice about it, beyond what the form says. */
  public boolean isAdvised() {
    return advice != null;
  }

  /**
   * The advice with the column and the cell's text.
   *
   * @param name of the column, for whoever wrote it
   */
  public Bilingual adviceFor(Bilingual name) {
    String shown = Excerpt.printable(written, LONGEST_SHOWN);
    return advice.after(name.zh() + " 为“" + shown + "”：", name.en() + " is \"" + shown + "\": ");
  }
}
