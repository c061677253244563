package cn.qianhu.streams.replay;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.indicator.CellFigures;
import cn.qianhu.streams.indicator.CoverageRow;
import cn.qianhu.streams.message.Messages;
import cn.qianhu.streams.message.ResultKeys;
import cn.qianhu.streams.region.RegionResults;
import cn.qianhu.streams.region.RegionStage;
import cn.qianhu.streams.region.RollUpBreach;

/** What comes out of a tier of regions. */
final class RegionOutlet implements RegionResults {

  private final ResultSink results;
  private final RegionStage above;
  private final Soundness soundness;

  /**
   * @param above the next tier; null at the top
   */
  RegionOutlet(ResultSink results, RegionStage above, Soundness soundness) {
    this.results = results;
    this.above = above;
    this.soundness = soundness;
  }

  @Override
  public void indicators(CellSeries series, int month, CellFigures figures) {
    results.put(
        Topics.RESULTS_INDICATORS,
        ResultKeys.cell(series, month),
        figures.hasRows() ? () -> Messages.indicators(series, month, figures) : null);
  }

  @Override
  public void coverage(CellSeries series, int month, CoverageRow row) {
    results.put(
        Topics.RESULTS_COVERAGE,
        ResultKeys.cell(series, month),
        row == null ? null : () -> Messages.coverage(series, month, row));
  }

  @Override
  public void moved(LeafDeltas deltas) {
    if (above == null) {
      return;
    }
    synchronized (above) {
      deltas.byProvince().forEach(above::receive);
    }
  }

  @Override
  public void checked(int count) {
    soundness.checked(count);
  }

  @Override
  public void breached(RollUpBreach breach) {
    soundness.breached(breach.toString());
  }
}
