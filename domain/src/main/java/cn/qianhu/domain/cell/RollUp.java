package cn.qianhu.domain.cell;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells cover a leaf: its scopes × the regions above it × its division, section and T
 * (domain, Indicators). The way up has two steps, so that the province is reached by what its
 * cities have already combined.
 */
public final class RollUp {

  /** The part of a leaf that decides which series cover it: everything but the month. */
  private record Classification(String region, String division, int scopes) {
    static Classification of(Leaf leaf) {
      return new Classification(leaf.region(), leaf.division(), leaf.scopes());
    }
  }

  private final Industries industries;
  private final Map<Classification, List<CellSeries>> withinCity = new HashMap<>();
  private final Map<Classification, List<CellSeries>> withinProvince = new HashMap<>();
  private final Map<Classification, Set<CellSeries>> covering = new HashMap<>();

  /**
   * One object for each series: where two places ask for the keys of a series, they compare no
   * text.
   */
  private final Map<CellSeries, CellSeries> known = new HashMap<>();

  public RollUp(Industries industries) {
    this.industries = industries;
  }

  /** The series of the county and of its city. */
  public List<CellSeries> withinCity(Leaf leaf) {
    return withinCity.computeIfAbsent(
        Classification.of(leaf),
        place -> series(place, List.of(place.region, Regions.cityOf(place.region))));
  }

  /** The series of the province, and T of the city, which is compared with it. */
  public List<CellSeries> withinProvince(Leaf cityLeaf) {
    return withinProvince.computeIfAbsent(
        Classification.of(cityLeaf),
        place -> {
          List<CellSeries> series = series(place, List.of(Regions.provinceOf(place.region)));
          for (Scope scope : Scope.of(place.scopes)) {
            series.add(one(CellSeries.whole(scope, place.region)));
          }
          return series;
        });
  }

  /** The series of all that cover a leaf of a county, up to the province. */
  public Set<CellSeries> covering(Leaf leaf) {
    return covering.computeIfAbsent(
        Classification.of(leaf),
        place -> {
          Set<CellSeries> series = new HashSet<>(withinCity(leaf));
          series.addAll(withinProvince(leaf.in(Regions.cityOf(leaf.region()))));
          return Collections.unmodifiableSet(series);
        });
  }

  private List<CellSeries> series(Classification place, List<String> regions) {
    List<CellSeries> series = new ArrayList<>();
    String section = industries.sectionOf(place.division);
    for (Scope scope : Scope.of(place.scopes)) {
      for (String region : regions) {
        series.add(one(CellSeries.of(scope, region, place.division)));
        series.add(one(CellSeries.of(scope, region, section)));
        series.add(one(CellSeries.whole(scope, region)));
      }
    }
    return series;
  }

  private CellSeries one(CellSeries series) {
    CellSeries before = known.putIfAbsent(series, series);
    return before == null ? series : before;
  }
}
