package cn.qianhu.ingest.dialect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A spelling of a column in which few texts stand again and again, such as months and names: each
 * is read once in a table.
 */
final class RecurrentSpelling implements ColumnSpelling {

  /** The most different texts that are kept: more hardly recur. */
  private static final int MOST = 1 << 10;

  /** The longest text that is kept, so that memory has a bound. */
  private static final int LONGEST = 64;

  private final ColumnSpelling spelling;
  private final Map<CellForm, Map<String, CellReading>> known = new EnumMap<>(CellForm.class);

  /**
   * @param spelling to which the carrier does not matter
   */
  RecurrentSpelling(ColumnSpelling spelling) {
    this.spelling = spelling;
  }

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    Map<String, CellReading> texts = known.get(form);
    CellReading earlier = texts == null ? null : texts.get(cell);
    if (earlier != null) {
      return earlier;
    }
    CellReading reading = spelling.read(cell, form, carrier);
    if (reading != null && cell.length() <= LONGEST) {
      remember(form, cell, reading);
    }
    return reading;
  }

  private void remember(CellForm form, String cell, CellReading reading) {
    Map<String, CellReading> texts = known.computeIfAbsent(form, each -> new HashMap<>());
    if (texts.size() < MOST) {
      texts.put(cell, reading);
    }
  }
}
