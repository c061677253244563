package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The headings of a table by the columns that they name, for messages: a person who called a column
 * otherwise looks for its own name in vain.
 */
public record HeadingTexts(Map<String, String> byColumn) {

  /** The texts of a table whose headings are the names of its columns. */
  public static final HeadingTexts NONE = new HeadingTexts(Map.of());

  public HeadingTexts {
    byColumn = Map.copyOf(byColumn);
  }

  /** The texts of headings that are understood. */
  public static HeadingTexts of(Collection<Heading> headings) {
    Map<String, String> texts = new HashMap<>();
    for (Heading heading : headings) {
      String text = new ColumnName(heading.written()).legible();
      if (!text.equals(heading.column())) {
        texts.putIfAbsent(heading.column(), text);
      }
    }
    return new HeadingTexts(texts);
  }

  /** The column, with its heading where that is another. */
  public Bilingual name(String column) {
    String text = byColumn.get(column);
    return text == null
        ? Bilingual.same(column)
        : Bilingual.of(column + "（表头“" + text + "”）", column + " (headed \"" + text + "\")");
  }
}
