package cn.qianhu.center.api;

import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.event.Alert;
import cn.qianhu.streams.enterprise.Directory;
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
  private record Listed(
      EnterpriseFields fields,
      boolean inForce,
      boolean reported,
      long openAlerts,
      boolean suspect) {}

  private final Table<Listed> enterprises =
      new Table<Listed>(row -> row.fields.uscc())
          .column("uscc", row -> row.fields.uscc())
          .column("name", row -> row.fields.name())
          .column("region", row -> row.fields.county())
          .column("industry", row -> row.fields.division())
          .column("scopes", row -> scopes(row.fields.scopes()))
          .column("two_high", row -> row.fields.twoHigh())
          .column("in_force", Listed::inForce)
          .column("reported", Listed::reported)
          .column("open_alerts", Listed::openAlerts)
          .column("suspect", Listed::suspect);

  private final Table<EnterpriseFields> missing =
      new Table<>(EnterpriseFields::uscc)
          .column("uscc", EnterpriseFields::uscc)
          .column("name", EnterpriseFields::name)
          .column("region", EnterpriseFields::county)
          .column("industry", EnterpriseFields::division);

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

  /** Names of scopes or levels; ALL, which is everybody's, aside. */
  static List<String> scopes(int mask) {
    return Scope.of(mask).stream().filter(scope -> scope != Scope.ALL).map(Scope::name).toList();
  }

  Answer enterprises(Question question) {
    int month = period.of(question);
    Optional<String> sought = question.text("q").map(EnterpriseEndpoints::folded);
    Set<String> regions = question.codes("region", catalogue::isRegion, "GB/T 2260");
    Set<String> industries = question.codes("industry", catalogue::isIndustry, "T, B, C, D, 06–46");
    int scope = scope(question, Scope.ALL);
    Map<String, Long> alerts =
        views.openAlerts().stream()
            .collect(Collectors.groupingBy(Alert::getSubject, Collectors.counting()));
    return enterprises.page(
        question,
        after(question)
            // Whoever looks for somebody finds him, in force or not.
            .filter(known -> known.inForce(month) != null || sought.isPresent())
            .map(known -> listed(known, month, alerts))
            .filter(row -> sought.map(text -> isMeant(text, row.fields)).orElse(true))
            .filter(row -> Covering.region(regions, row.fields.county()))
            .filter(row -> Covering.industry(industries, row.fields.division()))
            .filter(row -> (row.fields.scopes() & scope) != 0));
  }

  private Stream<Directory> after(Question question) {
    return views.enterprises().all().tailMap(question.after(), false).values().stream();
  }

  private static int scope(Question question, Scope usual) {
    return question
        .oneOf("scope", EnterpriseEndpoints::isScope, "ALL, KEY_1000, CITY_100, ABOVE_SCALE")
        .map(Scope::named)
        .orElse(usual)
        .bit();
  }

  private static boolean isScope(String name) {
    Scope scope = Scope.named(name);
    return scope == Scope.ALL || (scope != null && scope.isEnterpriseScope());
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isMeant(String sought, EnterpriseFields fields) {
    return folded(fields.name()).contains(sought) || folded(fields.uscc()).contains(sought);
  }

  private Listed listed(Directory known, int month, Map<String, Long> alerts) {
    EnterpriseFields inForce = known.inForce(month);
    EnterpriseFields fields =
        inForce == null ? known.entries().lastEntry().getValue().fields() : inForce;
    return new Listed(
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

  Answer missing(Question question) {
    int month = period.of(question);
    int scope = scope(question, Scope.KEY_1000);
    Set<String> cities = question.codes("city", catalogue::isRegion, "370100, …");
    return missing.page(
        question,
        after(question)
            .map(known -> Optional.ofNullable(known.inForce(month)))
            .flatMap(Optional::stream)
            .filter(fields -> (fields.scopes() & scope) != 0)
            .filter(fields -> Covering.region(cities, fields.county()))
            .filter(fields -> !reported(fields.uscc(), month)));
  }
}
