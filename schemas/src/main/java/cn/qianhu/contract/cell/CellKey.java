package cn.qianhu.contract.cell;

import cn.qianhu.contract.code.Months;
import cn.qianhu.event.Cell;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * The key of a cell: scope, region, industry and month (domain, Indicators).
 *
 * @param month by index, see {@link Months#index}
 */
public record CellKey(CellSeries series, int month) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::series).thenComparingInt(CellKey::month);
  private static final int PARTS = 4;

  public static CellKey of(String scope, String region, String industry, YearMonth month) {
    return new CellKey(new CellSeries(scope, region, industry), Months.index(month));
  }

  public static CellKey of(Cell cell) {
    return of(
        cell.getScope(), cell.getRegion(), cell.getIndustry(), YearMonth.parse(cell.getPeriod()));
  }

  /** Reads {@code scope/region/industry/period}; nothing where it is written otherwise. */
  public static Optional<CellKey> parse(String text) {
    String[] parts = text.split("/", -1);
    YearMonth month = parts.length == PARTS ? Months.parse(parts[3]) : null;
    return Optional.ofNullable(month).map(known -> of(parts[0], parts[1], parts[2], known));
  }

  /**
   * Reads what a person wrote, such as {@code KEY_1000/110100/T/2022-03}.
   *
   * @throws IllegalArgumentException where it is written otherwise
   */
  public static CellKey of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "不是单元："
                        + text
                        + "，应为 范围/地区的六位代码/行业/月，如 ALL/…/T/2022-03 / no cell: write scope/region/industry/period, such as ALL/…/T/2022-03"));
  }

  public String scope() {
    return series.scope();
  }

  public String region() {
    return series.region();
  }

  public String industry() {
    return series.industry();
  }

  public YearMonth yearMonth() {
    return Months.of(month);
  }

  public String period() {
    return Months.text(month);
  }

  /** This cell in another month. */
  public CellKey at(YearMonth other) {
    return new CellKey(series, Months.index(other));
  }

  public CellKey withIndustry(String other) {
    return new CellKey(series.withIndustry(other), month);
  }

  /** The cell of all industry of the province in the same month. */
  public CellKey ofProvince() {
    return new CellKey(series.ofProvince(), month);
  }

  /** The key as it is written in results. */
  public Cell toCell() {
    return new Cell(scope(), region(), industry(), period());
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return series.key() + "/" + period();
  }
}
