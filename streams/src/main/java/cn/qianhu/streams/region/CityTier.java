package cn.qianhu.streams.region;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.cell.RollUp;
import cn.qianhu.streams.cell.Series;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counties and their city. The indicators of the city's T cells are left to the province, which
 * alone knows what they contribute to.
 */
public final class CityTier implements Tier {

  private final CodeTables tables;
  private final RollUp rollUp;

  public CityTier(CodeTables tables) {
    this.tables = tables;
    this.rollUp = new RollUp(tables.industries());
  }

  @Override
  public void covering(Leaf leaf, Consumer<Series> cell) {
    rollUp.withinCity(leaf, cell);
  }

  @Override
  public boolean publishesIndicators(Series series) {
    boolean cityTotal =
        tables.regions().isCity(series.region())
            && series.industry().equals(Industries.ALL_INDUSTRY);
    return !cityTotal;
  }

  @Override
  public boolean publishesCoverage(Series series) {
    return true;
  }

  @Override
  public Series whole(Series part) {
    return null;
  }

  @Override
  public List<Series> parts(Series whole) {
    return List.of();
  }
}
