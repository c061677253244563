package cn.qianhu.streams.cell;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cells cover a leaf: its scopes × the regions above it × its division, section and T
 * (domain, Indicators). The way up has two steps, so that the province is reached by what its
 * cities have already combined.
 */
public final class RollUp {

  /** What decides which series cover a leaf: all of it but the month. */
  private record Place(String region, String division, int scopes) {
    static Place of(Leaf leaf) {
      return new Place(leaf.region(), leaf.division(), leaf.scopes());
    }
  }

  private final Industries industries;
  private final Map<Place, List<Series>> withinCity = new HashMap<>();
  private final Map<Place, List<Series>> withinProvince = new HashMap<>();

  public RollUp(Industries industries) {
    this.industries = industries;
  }

  /** The series of the county and of its city. */
  public List<Series> withinCity(Leaf leaf) {
    return withinCity.computeIfAbsent(
        Place.of(leaf),
        place -> series(place, List.of(place.region, Regions.cityOf(place.region))));
  }

  /** The series of the province, and T of the city, which is compared with it. */
  public List<Series> withinProvince(Leaf cityLeaf) {
    return withinProvince.computeIfAbsent(
        Place.of(cityLeaf),
        place -> {
          List<Series> series = series(place, List.of(Regions.provinceOf(place.region)));
          for (Scope scope : Scope.of(place.scopes)) {
            series.add(new Series(scope, place.region, Industries.ALL_INDUSTRY));
          }
          return series;
        });
  }

  private List<Series> series(Place place, List<String> regions) {
    List<Series> series = new ArrayList<>();
    String section = industries.sectionOf(place.division);
    for (Scope scope : Scope.of(place.scopes)) {
      for (String region : regions) {
        series.add(new Series(scope, region, place.division));
        series.add(new Series(scope, region, section));
        series.add(new Series(scope, region, Industries.ALL_INDUSTRY));
      }
    }
    return series;
  }
}
