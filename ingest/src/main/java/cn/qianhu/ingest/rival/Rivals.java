package cn.qianhu.ingest.rival;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a table that lay claim to one place, by their ordinals among its rows, from 0. */
public final class Rivals {

  /** No row has a rival. */
  public static final Rivals NONE = new Rivals(Map.of(), 0);

  private final Map<Integer, Rivalry> byOrdinal;
  private final long uncomparedRows;

  Rivals(Map<Integer, Rivalry> byOrdinal, long uncomparedRows) {
    this.byOrdinal = byOrdinal;
    this.uncomparedRows = uncomparedRows;
  }

  /** The rivalry of a row; null where it has no rival. */
  public Rivalry of(int ordinal) {
    return byOrdinal.get(ordinal);
  }

  /** All rivalries, in the order of the rows. */
  public List<Rivalry> inOrder() {
    return new TreeMap<>(byOrdinal).values().stream().toList();
  }

  /** Rows that may have a rival and were not compared, because there were too many. */
  public long uncomparedRows() {
    return uncomparedRows;
  }
}
