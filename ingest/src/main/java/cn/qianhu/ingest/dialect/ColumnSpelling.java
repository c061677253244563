package cn.qianhu.ingest.dialect;

/** How people write what a column takes, and the strict text of it. */
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

  /** That of texts that are taken as they are. */
  ColumnSpelling NONE = (cell, form, carrier) -> null;
}
