package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.dialect.TableScan;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The rows of a file as they stand in it, before columns are looked for. */
interface Cells extends Closeable {
  /**
   * A row with at least one cell that is not blank.
   *
   * @param number the row's number as an editor shows it
   * @param texts the trimmed texts of its cells
   * @param doubts of those cells that a person may see otherwise than they are read
   * @param hidden whether the row is hidden in its sheet
   * @param forms as what its cells hold their texts; none where all are texts, or where it does not
   *     matter
   */
  record CellLine(
      long number, List<String> texts, List<CellDoubt> doubts, boolean hidden, List<CellForm> forms)
      implements TableScan.ScannedRow {
    CellLine(long number, List<String> texts) {
      this(number, texts, List.of(), false);
    }

    CellLine(long number, List<String> texts, List<CellDoubt> doubts, boolean hidden) {
      this(number, texts, doubts, hidden, List.of());
    }

    @Override
    public String text(int position) {
      return position < texts.size() ? texts.get(position) : "";
    }

    @Override
    public CellForm form(int position) {
      return position < forms.size() ? forms.get(position) : CellForm.TEXT;
    }

    boolean isBlank() {
      for (String text : texts) {
        if (!text.isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  /** The next row, or null at the end. */
  CellLine next();

  /** The sheet in which they stand; empty where a file is but one table. */
  default Optional<String> sheet() {
    return Optional.empty();
  }

  /** Notes about what was skipped before the first row. */
  default List<FileWarning> notes() {
    return List.of();
  }

  /** Notes to be made once the last row has been read. */
  default List<FileWarning> closingNotes() {
    return List.of();
  }

  /** Bytes of the file consumed so far. */
  long bytesRead();
}
