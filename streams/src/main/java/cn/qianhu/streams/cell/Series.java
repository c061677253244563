package cn.qianhu.streams.cell;

import cn.qianhu.contract.code.Scope;

/**
 * The cells of one scope, region and industry, month by month.
 *
 * @param region county, city or province
 * @param industry division, section or T
 */
public record Series(Scope scope, String region, String industry) {

  /** Text form, the key of the series in books and on topics. */
  public String key() {
    return scope + "/" + region + "/" + industry;
  }

  public static Series of(String key) {
    String[] parts = key.split("/", 3);
    return new Series(Scope.valueOf(parts[0]), parts[1], parts[2]);
  }

  public Series withIndustry(String other) {
    return new Series(scope, region, other);
  }
}
