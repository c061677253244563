package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Regions;

/**
 * The subject of an alert.
 *
 * @param name for people
 * @param region it is about, or the county where it is; null where that is not known
 * @param industry it is about, or the division to which it belongs; null where it has none
 */
record AlertSubject(String name, String region, String industry) {

  /** The city of the subject; null where that is not known. */
  String city() {
    return region == null ? null : Regions.cityOf(region);
  }
}
