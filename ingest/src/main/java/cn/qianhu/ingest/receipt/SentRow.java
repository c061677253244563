package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.sender.RowOrigin;

/**
 * The row of a report in the file that its sender named to the gateway.
 *
 * @param file its name, behind it {@code !} and the sheet where several are read
 * @param row number of its row, as an office program shows it
 */
public record SentRow(String file, int row) {

  /** The beginning of the origins of the gateway's records; the key and the request follow. */
  public static final String GATEWAY = "http:";

  /** Stands between the file, or the sheet, and the row. */
  public static final String ROW = "#";

  /**
   * Reads the origin of a record.
   *
   * @param origin null where there is none
   * @return null where it names no file, and of what came another way: the names of the centre's
   *     files are not for enterprises
   */
  public static SentRow of(String origin) {
    if (origin == null || !origin.startsWith(GATEWAY)) {
      return null;
    }
    int end = origin.indexOf(RowOrigin.WRITTEN);
    String place = end < 0 ? origin : origin.substring(0, end);
    int slash = place.indexOf('/');
    int hash = place.lastIndexOf(ROW);
    if (slash < 0 || hash <= slash + 1) {
      return null;
    }
    String row = place.substring(hash + 1);
    return row.matches("[0-9]{1,9}")
        ? new SentRow(place.substring(slash + 1, hash), Integer.parseInt(row))
        : null;
  }
}
