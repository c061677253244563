package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.enterprise.Directory;
import cn.qianhu.domain.suspect.OutputWithout;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.event.Alert;
import cn.qianhu.event.OutputFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * {@code /suspects}: the enterprises whose suspect reports a cell contains, and its output without
 * them. For the centre only: the output with and without an enterprise is the enterprise's.
 */
final class SuspectsEndpoint implements Endpoint {

  private static final int YEAR = 12;

  private final Views views;
  private final Catalogue catalogue;
  private final DeskSuspects suspects;
  private final ClosedPeriod closed;

  SuspectsEndpoint(Views views, Catalogue catalogue, DeskSuspects suspects) {
    this.views = views;
    this.catalogue = catalogue;
    this.suspects = suspects;
    this.closed = new ClosedPeriod(views);
  }

  /**
   * The suspects of a cell, as they are sent.
   *
   * @param suspect how many enterprises
   * @param messageZh null where nothing is suspect, as are the following
   * @param without gross output without all output of these enterprises
   */
  private record SuspectItem(
      String scope,
      String region,
      String industry,
      String period,
      int suspect,
      String messageZh,
      String messageEn,
      List<SuspectReport> enterprises,
      Without without) {}

  /** A suspect report, with the alert about it. */
  private record SuspectReport(
      String uscc,
      String name,
      String region,
      String industry,
      String period,
      String grossOutput,
      String rule,
      String alertId,
      String messageZh,
      String messageEn) {}

  /** Figures of gross output, as the indicators have them; null where they are undefined. */
  private record Without(String value, String growthPct, String ytd, String ytdGrowthPct) {}

  @Override
  public ApiResponse answer(ApiQuery query) {
    Scope scope =
        query
            .oneOf("scope", SuspectsEndpoint::isScope, "KEY_1000, ALL, …")
            .map(Scope::named)
            .orElse(Scope.KEY_1000);
    String region = query.required("region", catalogue.province());
    query.oneOf("region", catalogue::isRegion, "GB/T 2260");
    String industry =
        query
            .oneOf("industry", catalogue::isIndustry, "T, B, C, D, 06–46")
            .orElse(Industries.ALL_INDUSTRY);
    int month = closed.of(query);
    CellSeries series = CellSeries.of(scope, region, industry);
    SortedSet<Suspect> found = suspects.now().in(series, month);
    Bilingual sentence = found.isEmpty() ? new Bilingual(null, null) : SuspectWords.sentence(found);
    Set<String> left = found.stream().map(Suspect::uscc).collect(Collectors.toSet());
    return new ApiResponse.JsonDocument(
        new SuspectItem(
            scope.name(),
            region,
            industry,
            Months.text(month),
            left.size(),
            sentence.zh(),
            sentence.en(),
            found.stream().map(this::doubted).toList(),
            found.isEmpty() ? null : without(scope, series, month, left)));
  }

  private static boolean isScope(String name) {
    return Scope.named(name) != null && Scope.named(name).isOfEnterprises();
  }

  private SuspectReport doubted(Suspect suspect) {
    String period = Months.text(suspect.month());
    Optional<OutputFact> fact = fact(suspect.uscc(), suspect.month());
    Optional<Alert> alert = views.openAlerts().get(suspect.alertId());
    return new SuspectReport(
        suspect.uscc(),
        views.enterprises().name(suspect.uscc(), suspect.month()),
        fact.map(OutputFact::getRegion).orElse(null),
        fact.map(OutputFact::getIndustry).orElse(null),
        period,
        fact.map(SuspectsEndpoint::published).map(BigDecimal::toPlainString).orElse(null),
        suspect.rule().code(),
        suspect.alertId(),
        alert.map(Alert::getMessageZh).orElse(null),
        alert.map(Alert::getMessageEn).orElse(null));
  }

  private static BigDecimal published(OutputFact fact) {
    return OutputWithout.published(BigInteger.valueOf(fact.getGrossOutput()));
  }

  private Without without(Scope scope, CellSeries series, int month, Set<String> left) {
    OutputWithout others = new OutputWithout();
    int january = Math.floorDiv(month, YEAR) * YEAR;
    for (Directory known : views.enterprises().all().values()) {
      for (int each = january; each <= month; each++) {
        EnterpriseFields entry = known.inForce(each);
        if (entry != null && !left.contains(entry.uscc()) && covers(scope, series, entry)) {
          boolean isTheMonth = each == month;
          Long prior = fact(entry.uscc(), each - YEAR).map(OutputFact::getGrossOutput).orElse(null);
          fact(entry.uscc(), each)
              .ifPresent(fact -> others.add(fact.getGrossOutput(), prior, isTheMonth));
        }
      }
    }
    return new Without(
        text(others.value()),
        text(others.growthPct()),
        text(others.ytd()),
        text(others.ytdGrowthPct()));
  }

  private static boolean covers(Scope scope, CellSeries series, EnterpriseFields entry) {
    boolean listed = scope == Scope.ALL || (entry.scopes() & scope.bit()) != 0;
    return listed
        && PlaceFilter.region(Set.of(series.region()), entry.county())
        && PlaceFilter.industry(Set.of(series.industry()), entry.division());
  }

  private Optional<OutputFact> fact(String uscc, int month) {
    return views.outputFacts().get(uscc + "/" + Months.text(month));
  }

  private static String text(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
