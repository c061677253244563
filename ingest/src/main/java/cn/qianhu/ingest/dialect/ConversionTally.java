package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conversions of a file: each kind of each column once, with its first example. */
public final class ConversionTally {

  /** Characters of an example that are shown. */
  private static final int LONGEST_EXAMPLE = 100;

  private final Map<String, Map<ConversionKind, Conversion>> byColumn = new TreeMap<>();

  /**
   * A change of cells in a column.
   *
   * @param before an example as it was written, in which everything can be seen; of a long one the
   *     beginning
   * @param after the same as it is read
   * @param rows in which it was changed
   */
  public record Conversion(
      String column, ConversionKind kind, String before, String after, long rows) {

    /** The change in words, with its example. */
    public Bilingual words() {
      return Bilingual.of(
          "列 "
              + column
              + "："
              + kind.words().zh()
              + "，"
              + rows
              + " 行，首例“"
              + before
              + "”读作“"
              + after
              + "”",
          "column "
              + column
              + ": "
              + kind.words().en()
              + ", in "
              + rows
              + (rows == 1 ? " row" : " rows")
              + "; the first example \""
              + before
              + "\" is read as \""
              + after
              + "\"");
    }
  }

  /** Adds the cells of a row. */
  public void add(List<CellReading> readings) {
    for (CellReading reading : readings) {
      if (reading.isConverted()) {
        byColumn
            .computeIfAbsent(reading.column(), column -> new EnumMap<>(ConversionKind.class))
            .merge(reading.kind(), first(reading), (one, more) -> again(one));
      }
    }
  }

  private static Conversion first(CellReading reading) {
    return new Conversion(
        reading.column(),
        reading.kind(),
        Excerpt.printable(reading.written(), LONGEST_EXAMPLE),
        Excerpt.printable(reading.text(), LONGEST_EXAMPLE),
        1);
  }

  private static Conversion again(Conversion one) {
    return new Conversion(one.column(), one.kind(), one.before(), one.after(), one.rows() + 1);
  }

  /** The conversions, by column, then by kind. */
  public List<Conversion> conversions() {
    return byColumn.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
  }
}
