package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the headings of a table say, by the columns that they mean: whoever is told of a column that
 * he called otherwise looks for it in vain.
 */
public record HeadingTexts(Map<String, String> byColumn) {

  /** Of a table whose headings are the names of its columns. */
  public static final HeadingTexts NONE = new HeadingTexts(Map.of());

  public HeadingTexts {
    byColumn = Map.copyOf(byColumn);
  }

  /** Of headings that are understood. */
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
