package cn.qianhu.center.view;

import cn.qianhu.contract.code.Months;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * A cell.
 *
 * @param month by index, see {@link Months#index}
 */
public record CellKey(CellSeries series, int month) implements Comparable<CellKey> {

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::series).thenComparingInt(CellKey::month);

  /** Reads {@code scope/region/industry/period}; nothing where it is written otherwise. */
  public static Optional<CellKey> parse(String key) {
    String[] parts = key.split("/", -1);
    YearMonth month = parts.length == 4 ? Months.parse(parts[3]) : null;
    return month == null
        ? Optional.empty()
        : Optional.of(
            new CellKey(new CellSeries(parts[0], parts[1], parts[2]), Months.index(month)));
  }

  public String period() {
    return Months.of(month).toString();
  }

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return series + "/" + period();
  }
}
