package cn.qianhu.ingest.dialect;

import java.util.List;

/** Makes strict texts of the rows of one table. */
public final class RowDialect {

  private final HeadingLine headings;
  private final TableScan scan;

  RowDialect(HeadingLine headings, TableScan scan) {
    this.headings = headings;
    this.scan = scan;
  }

  /**
   * What the whole table says against its headings: a unit over rows of several carriers.
   *
   * @return empty where nothing does
   */
  public List<HeadingFault> faults() {
    return List.of();
  }

  /**
   * Reads a row.
   *
   * @param texts takes the strict text of each column of the kind, empty where no cell is its
   * @return the cells that were no strict texts
   */
  public List<CellReading> read(TableScan.ScannedRow row, String[] texts) {
    List<String> columns = headings.kind().columns();
    for (int column = 0; column < texts.length; column++) {
      int position = headings.position(columns.get(column));
      texts[column] = position == HeadingLine.ABSENT ? "" : row.text(position);
    }
    return List.of();
  }

  @Override
  public String toString() {
    return headings + " " + scan;
  }
}
