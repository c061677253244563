package cn.qianhu.streams.region;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.cell.RollUp;
import cn.qianhu.streams.cell.Series;
import java.util.ArrayList;
import java.util.List;

/** The province, and the T cells of its cities, which are compared with it. */
public final class ProvinceTier implements Tier {

  private final CodeTables tables;
  private final RollUp rollUp;

  public ProvinceTier(CodeTables tables) {
    this.tables = tables;
    this.rollUp = new RollUp(tables.industries());
  }

  @Override
  public List<Series> covering(Leaf cityLeaf) {
    return rollUp.withinProvince(cityLeaf);
  }

  @Override
  public boolean publishesIndicators(Series series) {
    return true;
  }

  @Override
  public boolean publishesCoverage(Series series) {
    return isProvince(series.region());
  }

  /** Divisions are compared within the province row, cities within T (domain, Indicators). */
  @Override
  public Series whole(Series part) {
    boolean division = isProvince(part.region()) && tables.industries().isDivision(part.industry());
    boolean city = !isProvince(part.region()) && isTotal(part);
    return division || city ? total(part) : null;
  }

  @Override
  public List<Series> parts(Series whole) {
    if (!isProvince(whole.region()) || !isTotal(whole)) {
      return List.of();
    }
    List<Series> parts = new ArrayList<>();
    tables.industries().divisions().forEach(code -> parts.add(whole.withIndustry(code)));
    parts.addAll(components(whole));
    return parts;
  }

  /** The province is the sum of its cities; of these the stage holds T only. */
  @Override
  public List<Series> components(Series whole) {
    return isProvince(whole.region()) && isTotal(whole)
        ? tables.regions().cities().stream()
            .filter(city -> Regions.provinceOf(city).equals(whole.region()))
            .map(city -> new Series(whole.scope(), city, whole.industry()))
            .toList()
        : List.of();
  }

  private static Series total(Series part) {
    return new Series(part.scope(), Regions.provinceOf(part.region()), Industries.ALL_INDUSTRY);
  }

  private static boolean isProvince(String region) {
    return region.equals(Regions.provinceOf(region));
  }

  private static boolean isTotal(Series series) {
    return series.industry().equals(Industries.ALL_INDUSTRY);
  }
}
