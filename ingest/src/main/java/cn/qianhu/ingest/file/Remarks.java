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
    row.remark()
        .ifPresent(
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
              "另有 " + others + " 行的单元格数与表头不符",
              others + " more rows have other numbers of cells than the header"));
    }
    return warnings;
  }
}
