package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.RollUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The province, and the T cells of its cities, which are compared with it. */
public final class ProvinceTier implements Tier {

  private final CodeTables tables;
  private final RollUp rollUp;
  private final Map<CellSeries, List<CellSeries>> parts = new HashMap<>();
  private final Map<CellSeries, List<CellSeries>> components = new HashMap<>();

  public ProvinceTier(CodeTables tables) {
    this.tables = tables;
    this.rollUp = new RollUp(tables.industries());
  }

  @Override
  public boolean owns(String region) {
    return Regions.isProvince(region);
  }

  @Override
  public List<CellSeries> covering(Leaf cityLeaf) {
    return rollUp.withinProvince(cityLeaf);
  }

  @Override
  public boolean publishesIndicators(CellSeries series) {
    return true;
  }

  @Override
  public boolean publishesCoverage(CellSeries series) {
    return owns(series.region());
  }

  /** Divisions are compared within the province row, cities within T (domain, Indicators). */
  @Override
  public CellSeries whole(CellSeries part) {
    boolean division =
        Regions.isProvince(part.region()) && tables.industries().isDivision(part.industry());
    boolean city = !Regions.isProvince(part.region()) && isTotal(part);
    return division || city ? part.ofProvince() : null;
  }

  @Override
  public List<CellSeries> parts(CellSeries whole) {
    return parts.computeIfAbsent(whole, this::divisionsAndCities);
  }

  private List<CellSeries> divisionsAndCities(CellSeries whole) {
    if (!Regions.isProvince(whole.region()) || !isTotal(whole)) {
      return List.of();
    }
    List<CellSeries> found = new ArrayList<>();
    tables.industries().divisions().forEach(code -> found.add(whole.withIndustry(code)));
    found.addAll(components(whole));
    return found;
  }

  /** The province is the sum of its cities; of these the stage holds T only. */
  @Override
  public List<CellSeries> components(CellSeries whole) {
    return components.computeIfAbsent(whole, this::cities);
  }

  private List<CellSeries> cities(CellSeries whole) {
    return Regions.isProvince(whole.region()) && isTotal(whole)
        ? tables.regions().cities().stream()
            .filter(city -> Regions.provinceOf(city).equals(whole.region()))
            .map(city -> new CellSeries(whole.scope(), city, whole.industry()))
            .toList()
        : List.of();
  }

  private static boolean isTotal(CellSeries series) {
    return series.industry().equals(Industries.ALL_INDUSTRY);
  }
}
