package cn.qianhu.center.explain;

import cn.qianhu.contract.code.Months;
import cn.qianhu.event.Cell;
import java.time.YearMonth;
import java.util.Comparator;

/** A cell: scope, region, industry and period (domain, Indicators). */
public record CellKey(String scope, String region, String industry, String period)
    implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::scope)
          .thenComparing(CellKey::region)
          .thenComparing(CellKey::industry)
          .thenComparing(CellKey::period);
  private static final int PARTS = 4;

  public static CellKey of(Cell cell) {
    return new CellKey(cell.getScope(), cell.getRegion(), cell.getIndustry(), cell.getPeriod());
  }

  /**
   * Reads {@code KEY_1000/370100/T/2022-03}.
   *
   * @throws IllegalArgumentException where it is written otherwise
   */
  public static CellKey parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != PARTS || Months.parse(parts[3]) == null) {
      throw new IllegalArgumentException(
          "不是单元："
              + text
              + "，应如 KEY_1000/370100/T/2022-03 / no cell: write scope/region/industry/period");
    }
    return new CellKey(parts[0], parts[1], parts[2], parts[3]);
  }

  /** The same cell in another month. */
  public CellKey at(YearMonth month) {
    return new CellKey(scope, region, industry, month.toString());
  }

  public YearMonth month() {
    return YearMonth.parse(period);
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return scope + "/" + region + "/" + industry + "/" + period;
  }
}
