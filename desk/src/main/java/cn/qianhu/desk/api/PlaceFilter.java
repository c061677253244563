package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import java.util.Set;

/**
 * Filters by place: whether a county lies in one of some regions, a division in one of some
 * industries.
 */
final class PlaceFilter {

  private static final Industries INDUSTRIES = Industries.standard();

  private PlaceFilter() {}

  /**
   * Whether a county lies in one of some regions.
   *
   * @param regions null for all
   */
  static boolean region(Set<String> regions, String county) {
    return regions == null || Regions.covering(county).stream().anyMatch(regions::contains);
  }

  /**
   * Whether a division lies in one of some industries.
   *
   * @param industries null for all
   */
  static boolean industry(Set<String> industries, String division) {
    return industries == null
        || INDUSTRIES.covering(division).stream().anyMatch(industries::contains);
  }
}
