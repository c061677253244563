package cn.qianhu.ingest.dialect;

/** Turns the spellings of people into the strict text of a column. */
interface ColumnSpelling {

  /**
   * Reads a cell.
   *
   * @param cell its trimmed text, not empty
   * @param carrier code of the carrier of its row; empty where it has none
   * @return null where it is a strict text, or no conversion of it is certain and the rules of the
   *     form say all there is to say
   */
  CellReading read(String cell, CellForm form, String carrier);

  /** The spelling of texts that are taken as they are. */
  ColumnSpelling NONE = (cell, form, carrier) -> null;
}
