package cn.qianhu.ingest.file;

import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.rival.PlaceHashes;
import cn.qianhu.ingest.rival.RivalSearch;
import cn.qianhu.ingest.rival.Rivals;

/** The rows of a file that lay claim to one place. */
public final class TableRivals {

  private TableRivals() {}

  /**
   * Finds them; reads the file once more only where there may be some.
   *
   * @param review judges rows: those that it refuses contend for nothing
   * @param hashes that have seen all rows of the file
   * @throws UnreadableFileException when it cannot be read any more
   */
  public static Rivals of(ReportFile file, FieldReview review, PlaceHashes hashes) {
    if (!hashes.hasRepeated()) {
      return Rivals.NONE;
    }
    RivalSearch search = new RivalSearch(review, file.kind(), hashes);
    try (TableReader reader = TableReader.open(file)) {
      while (reader.hasNext()) {
        TableRow row = reader.next();
        search.see(row.place(), row.reported(file.kind()));
      }
    }
    return search.rivals();
  }

  /** The warning that not all rows could be compared. */
  public static FileWarning ofBounds(String file, PlaceHashes hashes, Rivals rivals) {
    return new FileWarning(
        file,
        "行数过多，重复行只核对到 "
            + (hashes.isFull() ? PlaceHashes.MOST + " 个位置" : RivalSearch.MOST + " 行")
            + "，其余重复行同样按规则取舍，但未逐一指出",
        "has so many rows that those which contend were looked for among "
            + (hashes.isFull() ? PlaceHashes.MOST + " places" : RivalSearch.MOST + " rows")
            + " only; the rule holds for the others as well, but they are not named");
  }

  /** Whether not all rows could be compared. */
  public static boolean isBounded(PlaceHashes hashes, Rivals rivals) {
    return hashes.isFull() || rivals.uncomparedRows() > 0;
  }
}
