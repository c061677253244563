package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.SeriesReader;
import java.util.List;

/**
 * Checks that a cell is the sum of the cells of its regions, where the stage holds both. Only cells
 * that were touched are looked at.
 *
 * <p>The cost of one is a look-up and an addition for each of its regions (a dozen counties, 16
 * cities), little compared with the rows of up to two years that are published because the cell
 * changed.
 */
record RollUpCheck(Tier tier, SeriesReader reader) {

  void check(DirtyCells touched, RegionResults results) {
    touched.forEach(
        (series, touch) -> {
          List<CellSeries> parts = tier.components(series);
          if (!parts.isEmpty()) {
            touch.figures().forEach(month -> check(series, parts, month, results));
            results.checked(touch.figures().size());
          }
        });
  }

  private void check(CellSeries series, List<CellSeries> parts, int month, RegionResults results) {
    Sums sum = new Sums();
    parts.forEach(part -> sum.plus(reader.at(part, month)));
    Sums cell = reader.at(series, month);
    if (!sum.equals(cell)) {
      results.breached(new RollUpBreach(series, month, cell.copy(), sum));
    }
  }
}
