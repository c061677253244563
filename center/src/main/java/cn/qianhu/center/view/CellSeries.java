package cn.qianhu.center.view;

import java.util.Comparator;

/** The cells of one scope, region and industry, month by month (domain, Indicators). */
public record CellSeries(String scope, String region, String industry)
    implements Comparable<CellSeries> {

  private static final Comparator<CellSeries> ORDER =
      Comparator.comparing(CellSeries::scope)
          .thenComparing(CellSeries::region)
          .thenComparing(CellSeries::industry);

  @Override
  public int compareTo(CellSeries other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return scope + "/" + region + "/" + industry;
  }
}
