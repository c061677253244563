package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The cells that may be published at all: the provinces and their cities, all of industry. Tables
 * by county or by division cross these in a third direction, and are not published.
 */
final class PublicCells {

  private static final Regions REGIONS = CodeTables.standard().regions();

  private PublicCells() {}

  static boolean has(CellSeries cell) {
    return cell.industry().equals(Industries.ALL_INDUSTRY)
        && (REGIONS.provinces().contains(cell.region()) || REGIONS.isCity(cell.region()));
  }

  /** The same scope of the province. */
  static CellSeries ofProvince(CellSeries cell) {
    return new CellSeries(cell.scope(), Regions.provinceOf(cell.region()), cell.industry());
  }

  /**
   * All of a family, in the order in which they are chosen: first everybody, then lists; first the
   * province, then the cities, those first in which most stand.
   */
  static List<CellSeries> inOrder(Family family, Contributors contributors) {
    List<CellSeries> cells = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      boolean list =
          family == Family.INVESTMENT ? scope.isProjectLevel() : scope.isEnterpriseScope();
      if (scope == Scope.ALL || list) {
        new TreeSet<>(REGIONS.provinces()).forEach(province -> cells.add(cell(scope, province)));
        REGIONS.cities().stream()
            .map(city -> cell(scope, city))
            .sorted(
                Comparator.comparingInt((CellSeries cell) -> -contributors.in(cell).cardinality())
                    .thenComparing(Comparator.naturalOrder()))
            .forEach(cells::add);
      }
    }
    return cells;
  }

  private static CellSeries cell(Scope scope, String region) {
    return new CellSeries(scope.name(), region, Industries.ALL_INDUSTRY);
  }
}
