package cn.qianhu.ingest.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names that others may nearly be. Their letters are taken once: a row may have thousands of cells,
 * each of which is compared with all of them.
 */
final class NearNames {
  private final List<String> names;
  private final List<int[]> letters;

  NearNames(Collection<String> names) {
    this.names = List.copyOf(names);
    this.letters = this.names.stream().map(ColumnName::letters).toList();
  }

  /** The names that a written name nearly is, in their order: see {@link ColumnName#resembled}. */
  List<String> resembledBy(String written) {
    int[] these = ColumnName.letters(written);
    List<String> resembled = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (ColumnName.isNear(these, letters.get(i))) {
        resembled.add(names.get(i));
      }
    }
    return resembled;
  }
}
