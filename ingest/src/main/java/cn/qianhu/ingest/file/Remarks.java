package cn.qianhu.ingest.file;

import java.util.ArrayList;
import java.util.List;

/** What is odd about the rows of one file: the first few in words, the others counted. */
final class Remarks {
  private static final int SPELLED_OUT = 20;

  /**
   * A row that does not count for what is in its cells is named, as long as they are not legion.
   */
  private static final int REFUSED_SPELLED_OUT = 500;

  private final String file;
  private final List<FileWarning> first = new ArrayList<>();
  private long others;

  Remarks(String file) {
    this.file = file;
  }

  void add(TableRow row) {
    boolean refused = row.cells().stream().anyMatch(CellRemark::refused);
    int most = refused ? REFUSED_SPELLED_OUT : SPELLED_OUT;
    row.remarks()
        .forEach(
            remark -> {
              if (first.size() < most) {
                first.add(remark);
              } else {
                others++;
              }
            });
  }

  List<FileWarning> warnings() {
    List<FileWarning> warnings = new ArrayList<>(first);
    if (others > 0) {
      warnings.add(
          new FileWarning(
              file,
              "另有 " + others + " 处行或单元格有类似的问题",
              others + " more rows or cells are of this kind"));
    }
    return warnings;
  }
}
