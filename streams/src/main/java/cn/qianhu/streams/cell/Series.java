package cn.qianhu.streams.cell;

import cn.qianhu.contract.code.Scope;

/**
 * The cells of one scope, region and industry, month by month. Every contribution asks for dozens
 * of them, so that its key and its hash are worked out once.
 */
public final class Series {

  private final Scope scope;
  private final String region;
  private final String industry;
  private final String key;

  /** The key of the year asked for last: those who ask go through a year's months in a row. */
  private YearKey yearKey = new YearKey(Integer.MIN_VALUE, "");

  private record YearKey(int year, String key) {}

  /**
   * @param region county, city or province
   * @param industry division, section or T
   */
  public Series(Scope scope, String region, String industry) {
    this.scope = scope;
    this.region = region;
    this.industry = industry;
    this.key = scope + "/" + region + "/" + industry;
  }

  public static Series of(String key) {
    String[] parts = key.split("/", 3);
    return new Series(Scope.valueOf(parts[0]), parts[1], parts[2]);
  }

  public Scope scope() {
    return scope;
  }

  public String region() {
    return region;
  }

  public String industry() {
    return industry;
  }

  /** Text form, the key of the series in books and on topics. */
  public String key() {
    return key;
  }

  /** The key of one of its years in books. */
  String yearKey(int year) {
    YearKey known = yearKey;
    if (known.year != year) {
      known = new YearKey(year, key + "/" + year);
      yearKey = known;
    }
    return known.key;
  }

  public Series withIndustry(String other) {
    return new Series(scope, region, other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Series that && key.equals(that.key));
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
