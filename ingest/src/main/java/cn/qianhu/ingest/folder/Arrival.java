package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.Stamp;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that has arrived.
 *
 * @param stamp what it looked like when it was found to be whole
 */
record Arrival(ReportFile file, Stamp stamp) {
  private static final Set<Kind> ORDERED = EnumSet.of(Kind.ENTERPRISES, Kind.PROJECTS, Kind.QUOTA);

  /**
   * Whether the order among the records of a kind decides (domain, Principles 2): then no file of
   * it may be published before one whose name stands before.
   */
  static boolean isOrdered(Kind kind) {
    return ORDERED.contains(kind);
  }

  boolean isUnchanged() {
    return Stamp.of(file.path()).filter(stamp::equals).isPresent();
  }
}
