package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The groups that a leaf belongs to: its cells, and the groups that differences of cells reveal.
 */
final class LeafGroups {

  private static final Industries INDUSTRIES = Industries.standard();

  /** Before a list: the enterprises that are not on it, which is everybody less the list. */
  private static final String NOT = "!";

  /** Before a mask: the enterprises that are on these lists and on no other. */
  private static final String EXACTLY = "=";

  /** Groups by mask; there are as many as there are sets of lists. */
  private static final Map<Integer, List<String>> SCOPES = new ConcurrentHashMap<>();

  private LeafGroups() {}

  static boolean in(CellSeries cell, Leaf leaf) {
    Scope scope = Scope.named(cell.scope());
    return scope != null
        && (leaf.scopes() & scope.bit()) != 0
        && Regions.covering(leaf.region()).contains(cell.region())
        && INDUSTRIES.covering(leaf.division()).contains(cell.industry());
  }

  /**
   * The cells of a leaf, and in each region and industry also the enterprises that are not on a
   * list, and those that are on the very same lists.
   */
  static List<CellSeries> groups(Leaf leaf) {
    List<String> scopes = SCOPES.computeIfAbsent(leaf.scopes(), LeafGroups::scopes);
    List<CellSeries> groups = new ArrayList<>();
    for (String region : Regions.covering(leaf.region())) {
      for (String industry : INDUSTRIES.covering(leaf.division())) {
        scopes.forEach(scope -> groups.add(new CellSeries(scope, region, industry)));
      }
    }
    return groups;
  }

  private static List<String> scopes(int mask) {
    List<String> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      scopes.add(((mask & scope.bit()) == 0 ? NOT : "") + scope.name());
    }
    scopes.add(EXACTLY + mask);
    return List.copyOf(scopes);
  }
}
