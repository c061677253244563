package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.FileStamp;
import cn.qianhu.ingest.file.ReportFile;

/**
 * A file that has arrived.
 *
 * @param stamp what it looked like when it was found to be whole
 */
record ArrivedFile(ReportFile file, FileStamp stamp) {
  /**
   * Whether the order among the records of a kind decides (domain, Principles 2): then its files
   * must be published in the order of their names.
   */
  static boolean isOrdered(Kind kind) {
    return kind.isOrdered();
  }

  boolean isUnchanged() {
    return FileStamp.of(file.path()).filter(stamp::equals).isPresent();
  }
}
