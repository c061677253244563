package cn.qianhu.ingest.dialect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conversions of a file: each kind of each column once, with its first example. */
public final class ConversionTally {

  private final Map<String, Map<ConversionKind, Conversion>> byColumn = new TreeMap<>();

  /**
   * What was changed in a column.
   *
   * @param before an example as it was written
   * @param after the same as it is read
   * @param rows in which it was changed
   */
  public record Conversion(
      String column, ConversionKind kind, String before, String after, long rows) {}

  /** Takes the readings of a row. */
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
    return new Conversion(reading.column(), reading.kind(), reading.written(), reading.text(), 1);
  }

  private static Conversion again(Conversion one) {
    return new Conversion(one.column(), one.kind(), one.before(), one.after(), one.rows() + 1);
  }

  /** By column, then by kind. */
  public List<Conversion> conversions() {
    return byColumn.values().stream().flatMap(kinds -> kinds.values().stream()).toList();
  }
}
