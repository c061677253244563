package cn.qianhu.streams.cell;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which cells cover a leaf: its scopes × the regions above it × its division, section and T
 * (domain, Indicators). The way up has two steps, so that the province is reached by what its
 * cities have already combined.
 */
public final class RollUp {

  private final Industries industries;

  public RollUp(Industries industries) {
    this.industries = industries;
  }

  /** The cells of the county and of its city. */
  public void withinCity(Leaf leaf, Consumer<Series> cell) {
    each(leaf, List.of(leaf.region(), Regions.cityOf(leaf.region())), cell);
  }

  /** The cells of the province, and T of the city, which is compared with it. */
  public void withinProvince(Leaf cityLeaf, Consumer<Series> cell) {
    each(cityLeaf, List.of(Regions.provinceOf(cityLeaf.region())), cell);
    for (Scope scope : Scope.of(cityLeaf.scopes())) {
      cell.accept(new Series(scope, cityLeaf.region(), Industries.ALL_INDUSTRY));
    }
  }

  private void each(Leaf leaf, List<String> regions, Consumer<Series> cell) {
    String section = industries.sectionOf(leaf.division());
    for (Scope scope : Scope.of(leaf.scopes())) {
      for (String region : regions) {
        cell.accept(new Series(scope, region, leaf.division()));
        cell.accept(new Series(scope, region, section));
        cell.accept(new Series(scope, region, Industries.ALL_INDUSTRY));
      }
    }
  }
}
