package cn.qianhu.streams.region;

import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.cell.Series;
import java.util.List;

/**
 * A level of regions whose cells one stage holds. Each published row belongs to exactly one tier.
 */
public interface Tier {

  /** The series of this tier whose cells cover a leaf. */
  List<Series> covering(Leaf leaf);

  boolean publishesIndicators(Series series);

  boolean publishesCoverage(Series series);

  /** The series that a part's contribution to growth is measured against, or null. */
  Series whole(Series part);

  /** The series whose contribution is measured against this one. */
  List<Series> parts(Series whole);

  /** The series whose sums make up this one's; none where the stage does not hold them. */
  List<Series> components(Series whole);
}
