package cn.qianhu.center.disclosure;

import cn.qianhu.event.Measure;

/** Which figures of a row the public sees besides its value. */
record RowMask(
    boolean growth, boolean naiveGrowth, boolean ytd, boolean ytdGrowth, boolean contribution) {

  /** The row without the figures that are hidden. */
  Measure of(Measure row) {
    return new Measure(
        row.getMeasure(),
        row.getValue(),
        growth ? row.getGrowthPct() : null,
        naiveGrowth ? row.getNaiveGrowthPct() : null,
        ytd ? row.getYtd() : null,
        ytdGrowth ? row.getYtdGrowthPct() : null,
        contribution ? row.getContributionPp() : null);
  }
}
