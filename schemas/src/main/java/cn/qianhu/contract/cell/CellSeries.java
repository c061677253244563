package cn.qianhu.contract.cell;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import java.util.Comparator;

/**
 * The cells of one scope, region and industry, month by month. Every contribution asks for dozens
 * of them, so that the key and its hash are worked out once.
 */
public final class CellSeries implements Comparable<CellSeries> {

  private static final Comparator<CellSeries> ORDER =
      Comparator.comparing(CellSeries::scope)
          .thenComparing(CellSeries::region)
          .thenComparing(CellSeries::industry);
  private static final int PARTS = 3;

  private final String scope;
  private final String region;
  private final String industry;
  private final String key;

  /** The keys of the even and of the odd year asked for last: a year is asked for with another. */
  private final YearKey[] yearKeys = new YearKey[2];

  private record YearKey(int year, String key) {}

  /**
   * @param scope name of a {@link Scope}
   * @param region county, city or province
   * @param industry division, section or T
   */
  public CellSeries(String scope, String region, String industry) {
    this.scope = scope;
    this.region = region;
    this.industry = industry;
    this.key = scope + "/" + region + "/" + industry;
  }

  public static CellSeries of(Scope scope, String region, String industry) {
    return new CellSeries(scope.name(), region, industry);
  }

  /** The series of all industry of a region. */
  public static CellSeries whole(Scope scope, String region) {
    return of(scope, region, Industries.ALL_INDUSTRY);
  }

  /** The series of a {@link #key}. */
  public static CellSeries of(String key) {
    String[] parts = key.split("/", PARTS);
    return new CellSeries(parts[0], parts[1], parts[2]);
  }

  public String scope() {
    return scope;
  }

  public boolean isOf(Scope other) {
    return scope.equals(other.name());
  }

  public String region() {
    return region;
  }

  public String industry() {
    return industry;
  }

  /** Text form, the key of the series in stores and on topics. */
  public String key() {
    return key;
  }

  /** The key of one of its years in stores. */
  public String yearKey(int year) {
    YearKey known = yearKeys[year & 1];
    if (known == null || known.year != year) {
      known = new YearKey(year, key + "/" + year);
      yearKeys[year & 1] = known;
    }
    return known.key;
  }

  public CellSeries withIndustry(String other) {
    return new CellSeries(scope, region, other);
  }

  /** The series of all industry of the province. */
  public CellSeries ofProvince() {
    return new CellSeries(scope, Regions.provinceOf(region), Industries.ALL_INDUSTRY);
  }

  @Override
  public int compareTo(CellSeries other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof CellSeries that && key.equals(that.key));
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
