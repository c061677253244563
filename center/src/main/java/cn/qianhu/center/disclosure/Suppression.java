package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which cells of a form are hidden in a month. First those in which fewer than three enterprises
 * stand, and lists that all but one or two stand on. Then, because a part that is left out can be
 * reckoned from the whole and the other parts: in every table (a region's parts, an industry's
 * parts) the smallest of the visible parts, until those hidden together are three at least.
 */
final class Suppression {

  /** Enterprises that must stand in a cell. */
  static final int FEWEST = 3;

  private final Form form;
  private final Members members;
  private final Map<String, List<String>> partsOf;
  private final Set<CellSeries> hidden = new HashSet<>();
  private final Deque<CellSeries> toLookAt = new ArrayDeque<>();

  private Suppression(Form form, Members members) {
    this.form = form;
    this.members = members;
    this.partsOf = Parts.ALL;
  }

  /** The hidden cells; those that nobody stands in are not among them. */
  static Set<CellSeries> of(Form form, Members members) {
    Suppression suppression = new Suppression(form, members);
    suppression.hideSmall();
    suppression.hideWhatCouldBeReckoned();
    return suppression.hidden;
  }

  /** Whether a number of enterprises is one that tells of each of them. */
  static boolean tells(int count) {
    return count > 0 && count < FEWEST;
  }

  private void hideSmall() {
    Group group = Group.of(form);
    for (CellSeries cell : members.cells(form)) {
      if (!Members.isOfOthers(cell)
          && (tells(members.count(group, cell))
              || tells(members.count(group, Members.others(cell))))) {
        hide(cell);
      }
    }
  }

  private void hide(CellSeries cell) {
    if (hidden.add(cell)) {
      toLookAt.add(cell);
    }
  }

  private void hideWhatCouldBeReckoned() {
    while (!toLookAt.isEmpty()) {
      CellSeries cell = toLookAt.remove();
      Parts.wholeOfRegion(cell.region())
          .ifPresent(
              whole ->
                  protect(
                      partsOf.get(whole).stream()
                          .map(part -> new CellSeries(cell.scope(), part, cell.industry()))));
      Parts.wholeOfIndustry(cell.industry())
          .ifPresent(
              whole ->
                  protect(
                      partsOf.get(whole).stream()
                          .map(part -> new CellSeries(cell.scope(), cell.region(), part))));
    }
  }

  /** Hides parts of a table until what is hidden together does not tell of anybody. */
  private void protect(Stream<CellSeries> parts) {
    Group group = Group.of(form);
    List<CellSeries> there = parts.filter(part -> members.count(group, part) > 0).toList();
    while (tells(members.together(form, there.stream().filter(hidden::contains).toList()))) {
      Optional<CellSeries> smallest =
          there.stream()
              .filter(part -> !hidden.contains(part))
              .min(
                  Comparator.comparingInt((CellSeries part) -> members.count(group, part))
                      .thenComparing(Comparator.naturalOrder()));
      if (smallest.isEmpty()) {
        return;
      }
      hide(smallest.get());
    }
  }

  /** How the code tables divide regions and industries. */
  private static final class Parts {

    private static final Industries INDUSTRIES = CodeTables.standard().industries();
    private static final Map<String, List<String>> ALL = all();

    private Parts() {}

    private static Map<String, List<String>> all() {
      Regions regions = CodeTables.standard().regions();
      Map<String, List<String>> parts = new HashMap<>();
      regions.cities().forEach(city -> add(parts, Regions.provinceOf(city), city));
      regions.counties().forEach(county -> add(parts, Regions.cityOf(county), county));
      INDUSTRIES
          .divisions()
          .forEach(division -> add(parts, INDUSTRIES.sectionOf(division), division));
      INDUSTRIES.divisions().stream()
          .map(INDUSTRIES::sectionOf)
          .distinct()
          .forEach(section -> add(parts, Industries.ALL_INDUSTRY, section));
      return parts;
    }

    private static void add(Map<String, List<String>> parts, String whole, String part) {
      parts.computeIfAbsent(whole, unused -> new ArrayList<>()).add(part);
    }

    static Optional<String> wholeOfRegion(String region) {
      String city = Regions.cityOf(region);
      String province = Regions.provinceOf(region);
      if (region.equals(province)) {
        return Optional.empty();
      }
      return Optional.of(region.equals(city) ? province : city);
    }

    static Optional<String> wholeOfIndustry(String industry) {
      if (industry.equals(Industries.ALL_INDUSTRY)) {
        return Optional.empty();
      }
      return Optional.of(
          INDUSTRIES.isDivision(industry)
              ? INDUSTRIES.sectionOf(industry)
              : Industries.ALL_INDUSTRY);
    }
  }
}
