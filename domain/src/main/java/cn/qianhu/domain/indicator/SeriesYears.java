package cn.qianhu.domain.indicator;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.CellStore;
import java.util.ArrayList;
import java.util.List;

/** The years of one series that were asked for, each of the store once. */
final class SeriesYears {

  private final CellStore cells;
  private final CellSeries series;

  /** A year and the one before it, seldom more: to go through them takes less than a look-up. */
  private final List<SeriesYear> years = new ArrayList<>(2);

  SeriesYears(CellStore cells, CellSeries series) {
    this.cells = cells;
    this.series = series;
  }

  SeriesYear of(int year) {
    for (SeriesYear known : years) {
      if (known.year() == year) {
        return known;
      }
    }
    SeriesYear read = new SeriesYear(year, cells.year(series, year));
    years.add(read);
    return read;
  }
}
