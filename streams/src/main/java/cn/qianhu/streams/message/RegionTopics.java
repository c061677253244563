package cn.qianhu.streams.message;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.region.RegionResults;

/** The topics of a tier of regions. */
public interface RegionTopics extends RegionResults {

  ResultSink results();

  @Override
  default void indicators(CellSeries series, int month, CellFigures figures) {
    results()
        .put(
            Topics.RESULTS_INDICATORS,
            ResultKeys.cell(series, month),
            figures.hasRows() ? () -> ResultMessages.indicators(series, month, figures) : null);
  }

  @Override
  default void coverage(CellSeries series, int month, CoverageRow row) {
    results()
        .put(
            Topics.RESULTS_COVERAGE,
            ResultKeys.cell(series, month),
            row == null ? null : () -> ResultMessages.coverage(series, month, row));
  }
}
