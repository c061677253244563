package cn.qianhu.center.demo.report;

import cn.qianhu.contract.code.Industries;

/** A region and an industry: a row of cells, one for each period. */
record Place(String region, String industry) {

  private static final String PROVINCE = "370000";

  /** All of the province's industry. */
  static final Place WHOLE = new Place(PROVINCE, Industries.ALL_INDUSTRY);

  static Place city(String code) {
    return new Place(code, Industries.ALL_INDUSTRY);
  }

  static Place division(String code) {
    return new Place(PROVINCE, code);
  }

  @Override
  public String toString() {
    return region + "/" + industry;
  }
}
