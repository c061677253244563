package cn.qianhu.ingest.file;

import java.util.ArrayList;
import java.util.List;

/** What is odd about the rows of one file: the first few in words, the others counted. */
final class Remarks {
  private static final int SPELLED_OUT = 20;

  private final String file;
  private final List<FileWarning> first = new ArrayList<>();
  private long others;

  Remarks(String file) {
    this.file = file;
  }

  void add(TableRow row) {
    row.remarks()
        .forEach(
            remark -> {
              if (first.size() < SPELLED_OUT) {
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
