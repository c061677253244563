package cn.qianhu.desk.api;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.desk.view.CellFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads which cells a question asks for. */
record CellQuery(Catalogue catalogue) {

  private static final String RANGE = "..";

  CellFilter filter(ApiQuery query) {
    return new CellFilter(
        query.codes("scope", code -> Scope.named(code) != null, "KEY_1000, ALL, …"),
        catalogue.regions(query),
        industries(query),
        first(query),
        last(query));
  }

  /** The cell at which the page begins, or null for the beginning. */
  static CellKey from(ApiQuery query) {
    String[] parts = query.after().split("/", -1);
    return parts.length < 4
        ? null
        : CellKey.parse(String.join("/", List.of(parts).subList(0, 4))).orElse(null);
  }

  private Set<String> industries(ApiQuery query) {
    Industries table = Industries.standard();
    Set<String> named = query.codes("industry", catalogue::isIndustry, "T, B, C, D, 06–46");
    String level =
        query
            .oneOf(
                "industries",
                value -> value.equals("divisions") || value.equals("sections"),
                "divisions, sections")
            .orElse("");
    return switch (level) {
      case "sections" -> Set.copyOf(catalogue.sections());
      case "divisions" ->
          table.divisions().stream()
              .filter(division -> isWithin(named, division, table.sectionOf(division)))
              .collect(Collectors.toCollection(TreeSet::new));
      default -> named;
    };
  }

  private static boolean isWithin(Set<String> named, String division, String section) {
    return named == null
        || named.contains(Industries.ALL_INDUSTRY)
        || named.contains(section)
        || named.contains(division);
  }

  private static int first(ApiQuery query) {
    return query
        .text("period")
        .map(text -> text.split("\\.\\.", 2)[0])
        .map(text -> Months.index(query.month("period", text)))
        .orElse(Months.index(Months.FIRST));
  }

  private static int last(ApiQuery query) {
    return query
        .text("period")
        .map(text -> text.contains(RANGE) ? text.split("\\.\\.", 2)[1] : text)
        .map(text -> Months.index(query.month("period", text)))
        .orElse(Integer.MAX_VALUE);
  }
}
