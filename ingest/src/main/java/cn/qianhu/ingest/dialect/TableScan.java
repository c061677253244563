package cn.qianhu.ingest.dialect;

import java.util.function.Consumer;

/**
 * Goes through all rows of a table below its header, from the first on, whatever has been read of
 * it. Asked only where a row cannot be read without the others: for a unit in the heading of a
 * quantity, and for a day in a column of months.
 */
@FunctionalInterface
public interface TableScan {
  void each(Consumer<ScannedRow> row);

  /** The cells of a row by their positions, empty beyond its end. */
  interface ScannedRow {
    String text(int position);

    CellForm form(int position);
  }
}
