package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.RollUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counties and their city. The indicators of the city's T cells are left to the province, which
 * alone knows what they contribute to.
 */
public final class CityTier implements Tier {

  private final CodeTables tables;
  private final RollUp rollUp;
  private final Map<CellSeries, List<CellSeries>> components = new HashMap<>();

  public CityTier(CodeTables tables) {
    this.tables = tables;
    this.rollUp = new RollUp(tables.industries());
  }

  @Override
  public boolean owns(String region) {
    return !Regions.isProvince(region);
  }

  @Override
  public List<CellSeries> covering(Leaf leaf) {
    return rollUp.withinCity(leaf);
  }

  @Override
  public boolean publishesIndicators(CellSeries series) {
    boolean cityTotal =
        tables.regions().isCity(series.region())
            && series.industry().equals(Industries.ALL_INDUSTRY);
    return !cityTotal;
  }

  @Override
  public boolean publishesCoverage(CellSeries series) {
    return true;
  }

  @Override
  public CellSeries whole(CellSeries part) {
    return null;
  }

  @Override
  public List<CellSeries> parts(CellSeries whole) {
    return List.of();
  }

  /** A city is the sum of its counties. */
  @Override
  public List<CellSeries> components(CellSeries whole) {
    return components.computeIfAbsent(whole, this::counties);
  }

  private List<CellSeries> counties(CellSeries whole) {
    return tables.regions().isCity(whole.region())
        ? tables.regions().counties().stream()
            .filter(county -> Regions.cityOf(county).equals(whole.region()))
            .map(county -> new CellSeries(whole.scope(), county, whole.industry()))
            .toList()
        : List.of();
  }
}
