package cn.qianhu.ingest.rival;

/**
 * The number by which a row is known among those of its file: that of its table, and where several
 * sheets are read, that of its sheet.
 */
public final class RowNumber {
  private static final int BITS_OF_ROW = 44;

  private RowNumber() {}

  /**
   * The number of a row.
   *
   * @param sheet its place among the tabs that people see, from 1; 0 where only one table is read
   */
  public static long of(int sheet, long row) {
    return ((long) sheet << BITS_OF_ROW) | row;
  }

  /** The sheet of a row; 0 where only one table is read. */
  public static int sheet(long number) {
    return (int) (number >> BITS_OF_ROW);
  }

  /** The number of a row in its table. */
  public static long row(long number) {
    return number & ((1L << BITS_OF_ROW) - 1);
  }

  /** The number as a Chinese sentence names it. */
  public static String zh(long number) {
    int sheet = sheet(number);
    return sheet == 0 ? "" + number : row(number) + "（第 " + sheet + " 个工作表）";
  }

  /** The number as an English sentence names it. */
  public static String en(long number) {
    int sheet = sheet(number);
    return sheet == 0 ? "" + number : row(number) + " (of sheet " + sheet + ")";
  }
}
