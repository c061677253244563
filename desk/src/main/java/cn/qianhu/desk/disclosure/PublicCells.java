package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.Leaf;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells that may be published at all: the provinces and their cities, all of industry. Tables
 * by county or by division cross these in a third direction, and are not published.
 */
record PublicCells(Regions regions) {

  boolean has(CellSeries cell) {
    return cell.industry().equals(Industries.ALL_INDUSTRY)
        && (regions.provinces().contains(cell.region()) || regions.isCity(cell.region()));
  }

  /** The cell of the same scope in the province. */
  static CellSeries ofProvince(CellSeries cell) {
    return new CellSeries(cell.scope(), Regions.provinceOf(cell.region()), cell.industry());
  }

  /**
   * The cells of a group with the places of their members, in the order in which they are chosen:
   * first everybody, then lists; first the province, then the cities, those with most members
   * first.
   */
  Map<CellSeries, BitSet> inOrder(RespondentGroup group, Contributors contributors) {
    Map<CellSeries, BitSet> cells = new LinkedHashMap<>();
    for (Scope scope : scopes(group)) {
      Map<CellSeries, BitSet> cities = new HashMap<>();
      regions.cities().forEach(city -> cities.put(cell(scope, city), new BitSet()));
      Map<CellSeries, BitSet> provinces = new TreeMap<>();
      regions.provinces().forEach(province -> provinces.put(cell(scope, province), new BitSet()));
      for (int place = 0; place < contributors.size(); place++) {
        Leaf leaf = contributors.leaf(place);
        if ((leaf.scopes() & scope.bit()) != 0) {
          mark(cities, cell(scope, Regions.cityOf(leaf.region())), place);
          mark(provinces, cell(scope, Regions.provinceOf(leaf.region())), place);
        }
      }
      cells.putAll(provinces);
      cities.entrySet().stream()
          .sorted(
              Comparator.comparingInt(
                      (Map.Entry<CellSeries, BitSet> each) -> -each.getValue().cardinality())
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(each -> cells.put(each.getKey(), each.getValue()));
    }
    return cells;
  }

  private static void mark(Map<CellSeries, BitSet> cells, CellSeries cell, int place) {
    BitSet members = cells.get(cell);
    if (members != null) {
      members.set(place);
    }
  }

  /** Everybody and the lists of a group. */
  static List<Scope> scopes(RespondentGroup group) {
    return Arrays.stream(Scope.values()).filter(group::hasScope).toList();
  }

  private static CellSeries cell(Scope scope, String region) {
    return new CellSeries(scope.name(), region, Industries.ALL_INDUSTRY);
  }
}
