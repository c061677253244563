package cn.qianhu.ingest.file;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.CellReading;
import java.util.ArrayList;
import java.util.List;

/** Warnings about the rows of one file: the first few in words, the others counted. */
final class RowWarnings {
  private static final int ODDITIES = 20;
  private static final int RIVALS = 200;
  private static final int FEET = 100;

  /**
   * A row that does not count for what is in its cells is named, as long as they are not legion.
   */
  private static final int REFUSED = 500;

  private final String file;
  private final int spelledOut;
  private final Bilingual said;
  private final List<FileWarning> first = new ArrayList<>();
  private long others;

  private RowWarnings(String file, int spelledOut, Bilingual said) {
    this.file = file;
    this.spelledOut = spelledOut;
    this.said = said;
  }

  /** Warnings about odd rows and cells. */
  static RowWarnings ofOddities(String file) {
    return new RowWarnings(
        file, ODDITIES, Bilingual.of("处行或单元格有类似的问题", "more rows or cells are of this kind"));
  }

  /** Warnings about rows that contend with others, or replace them. */
  static RowWarnings ofRivals(String file) {
    return new RowWarnings(
        file,
        RIVALS,
        Bilingual.of("行与其他行重复或替换其他行", "more rows contend with others or replace them"));
  }

  /** Warnings about rows that are none of a form's. */
  static RowWarnings ofFeet(String file) {
    return new RowWarnings(
        file, FEET, Bilingual.of("行是合计或签署，未读取", "more rows are totals or signatures, left aside"));
  }

  /** Adds the oddities of a row. */
  void add(TableRow row) {
    boolean refused =
        row.cells().stream().anyMatch(CellRemark::refused)
            || row.readings().stream().anyMatch(CellReading::isAdvised);
    row.remarks().forEach(remark -> add(remark, refused ? REFUSED : spelledOut));
  }

  void add(FileWarning remark) {
    add(remark, spelledOut);
  }

  private void add(FileWarning remark, int most) {
    if (first.size() < most) {
      first.add(remark);
    } else {
      others++;
    }
  }

  List<FileWarning> warnings() {
    List<FileWarning> warnings = new ArrayList<>(first);
    if (others > 0) {
      warnings.add(new FileWarning(file, said.after("另有 " + others + " ", others + " ")));
    }
    return warnings;
  }
}
