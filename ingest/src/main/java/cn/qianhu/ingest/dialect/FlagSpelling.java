package cn.qianhu.ingest.dialect;

import java.util.Locale;
import java.util.Map;

/** {@code 是}, {@code 否}, {@code Y}, {@code 1}, {@code TRUE} and the like. */
record FlagSpelling(String column) implements ColumnSpelling {

  private static final String TRUE = "true";
  private static final String FALSE = "false";

  private static final Map<String, String> MEANINGS =
      Map.of(
          TRUE, TRUE, "1", TRUE, "是", TRUE, "y", TRUE, //
          FALSE, FALSE, "0", FALSE, "否", FALSE, "n", FALSE);

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (cell.equals(TRUE) || cell.equals(FALSE)) {
      return null;
    }
    String meaning = MEANINGS.get(CellCharacters.narrow(cell).toLowerCase(Locale.ROOT));
    return meaning == null
        ? CellReading.refused(column, cell, "请填写“是”或“否”", "write 是 or 否")
        : CellReading.converted(column, cell, meaning, ConversionKind.FLAG);
  }
}
