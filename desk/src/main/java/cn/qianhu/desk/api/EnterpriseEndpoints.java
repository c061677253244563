package cn.qianhu.desk.api;

import static cn.qianhu.contract.table.ColumnSpec.always;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnType.COUNT;
import static cn.qianhu.contract.table.ColumnType.TEXT;
import static cn.qianhu.contract.table.ColumnType.TEXTS;
import static cn.qianhu.contract.table.ColumnType.TRUTH;

import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.enterprise.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /enterprises} and {@code /missing}. */
final class EnterpriseEndpoints {

  /**
   * An enterprise in a month.
   *
   * @param fields its entry in force, or else its last one
   */
  record EnterpriseItem(
      EnterpriseFields fields,
      boolean inForce,
      boolean reported,
      long openAlerts,
      boolean suspect) {}

  /** The columns of an enterprise's directory entry. */
  private static final ColumnList<EnterpriseFields> ENTRY =
      ColumnList.<EnterpriseFields>none()
          .and("uscc", key("统一社会信用代码", "code of the enterprise"), EnterpriseFields::uscc)
          .and("name", always(TEXT, "名称", "name"), EnterpriseFields::name)
          .and("region", always(TEXT, "县（市、区）", "county"), EnterpriseFields::county)
          .and("industry", always(TEXT, "行业大类", "division"), EnterpriseFields::division);

  static final DeskTable<EnterpriseItem> ENTERPRISES =
      new DeskTable<>(
          row -> row.fields.uscc(),
          ENTRY
              .within(EnterpriseItem::fields)
              .and("scopes", always(TEXTS, "范围", "scopes"), row -> scopes(row.fields.scopes()))
              .and("two_high", always(TRUTH, "两高", "two-high"), row -> row.fields.twoHigh())
              .and("in_force", always(TRUTH, "在库", "in force"), EnterpriseItem::inForce)
              .and(
                  "reported",
                  always(TRUTH, "已报", "reported").remarked("该月有产销事实", "has output in the month"),
                  EnterpriseItem::reported)
              .and(
                  "open_alerts", always(COUNT, "未解除的预警", "open alerts"), EnterpriseItem::openAlerts)
              .and(
                  "suspect",
                  always(TRUTH, "存疑", "suspect")
                      .remarked("当月产销报表存疑", "whether the month’s report of output is suspect"),
                  EnterpriseItem::suspect));

  static final DeskTable<EnterpriseFields> MISSING = new DeskTable<>(EnterpriseFields::uscc, ENTRY);

  private final Views views;
  private final Catalogue catalogue;
  private final ClosedPeriod period;
  private final DeskSuspects suspects;

  EnterpriseEndpoints(Views views, Catalogue catalogue, DeskSuspects suspects) {
    this.views = views;
    this.catalogue = catalogue;
    this.period = new ClosedPeriod(views);
    this.suspects = suspects;
  }

  /** Names of the scopes or levels that an entry lists. */
  static List<String> scopes(int mask) {
    return Scope.of(mask).stream()
        .filter(scope -> scope.isEnterpriseScope() || scope.isProjectLevel())
        .map(Scope::name)
        .toList();
  }

  ApiResponse enterprises(ApiQuery query) {
    int month = period.of(query);
    Optional<String> sought = query.text("q").map(EnterpriseEndpoints::folded);
    Set<String> regions = query.codes("region", catalogue::isRegion, "GB/T 2260");
    Set<String> industries = query.codes("industry", catalogue::isIndustry, "T, B, C, D, 06–46");
    int scope = scope(query, Scope.ALL);
    Map<String, Long> alerts =
        views.openAlerts().stream()
            .collect(
                Collectors.groupingBy(
                    alert -> WholeAndPart.of(alert.getSubject()).whole(), Collectors.counting()));
    return ENTERPRISES.page(
        query,
        after(query)
            // A search by name also finds enterprises that are not in force.
            .filter(known -> known.inForce(month) != null || sought.isPresent())
            .map(known -> listed(known, month, alerts))
            .filter(row -> sought.map(text -> isMeant(text, row.fields)).orElse(true))
            .filter(row -> PlaceFilter.region(regions, row.fields.county()))
            .filter(row -> PlaceFilter.industry(industries, row.fields.division()))
            .filter(row -> (row.fields.scopes() & scope) != 0));
  }

  private Stream<Directory> after(ApiQuery query) {
    return views.enterprises().all().tailMap(query.after(), false).values().stream();
  }

  private static int scope(ApiQuery query, Scope usual) {
    return query
        .oneOf(
            "scope", EnterpriseEndpoints::isScope, "ALL, KEY_1000, CITY_100, ABOVE_SCALE, TWO_HIGH")
        .map(Scope::named)
        .orElse(usual)
        .bit();
  }

  private static boolean isScope(String name) {
    return Scope.named(name) != null && Scope.named(name).isOfEnterprises();
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isMeant(String sought, EnterpriseFields fields) {
    return folded(fields.name()).contains(sought) || folded(fields.uscc()).contains(sought);
  }

  private EnterpriseItem listed(Directory known, int month, Map<String, Long> alerts) {
    EnterpriseFields inForce = known.inForce(month);
    EnterpriseFields fields =
        inForce == null ? known.entries().lastEntry().getValue().fields() : inForce;
    return new EnterpriseItem(
        fields,
        inForce != null,
        reported(fields.uscc(), month),
        alerts.getOrDefault(fields.uscc(), 0L),
        suspects.now().all().stream()
            .anyMatch(one -> one.uscc().equals(fields.uscc()) && one.month() == month));
  }

  private boolean reported(String uscc, int month) {
    return views.outputFacts().has(uscc + "/" + Months.of(month));
  }

  ApiResponse missing(ApiQuery query) {
    int month = period.of(query);
    int scope = scope(query, Scope.KEY_1000);
    Set<String> cities = catalogue.cities(query);
    return MISSING.page(
        query,
        after(query)
            .map(known -> Optional.ofNullable(known.inForce(month)))
            .flatMap(Optional::stream)
            .filter(fields -> (fields.scopes() & scope) != 0)
            .filter(fields -> PlaceFilter.region(cities, fields.county()))
            .filter(fields -> !reported(fields.uscc(), month)));
  }
}
