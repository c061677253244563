package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.Leaf;
import java.util.List;

/**
 * A level of regions whose cells one stage holds. Each published row belongs to exactly one tier.
 */
public interface Tier {

  /**
   * Whether a region is judged in this tier: in the lowest that holds all its cells. Cities and
   * counties are, by their city; a province is by itself.
   */
  boolean owns(String region);

  /** The series of this tier whose cells cover a leaf. */
  List<CellSeries> covering(Leaf leaf);

  boolean publishesIndicators(CellSeries series);

  boolean publishesCoverage(CellSeries series);

  /** The series that a part's contribution to growth is measured against, or null. */
  CellSeries whole(CellSeries part);

  /** The series whose contribution is measured against this one. */
  List<CellSeries> parts(CellSeries whole);

  /** The series whose sums make up this one's; none where the stage does not hold them. */
  List<CellSeries> components(CellSeries whole);
}
