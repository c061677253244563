package cn.qianhu.center.api;

import cn.qianhu.center.view.Views;
import cn.qianhu.contract.alert.InvestmentAlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.event.Alert;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.ingest.web.Texts;
import cn.qianhu.streams.alert.ProjectProgress;
import cn.qianhu.streams.project.Plans;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /projects}: how projects get on with their plans, up to the latest closed month. */
final class ProjectEndpoints {

  private static final int YEAR = 12;
  private static final int DECEMBER = 11;

  private final Table<Row> table =
      new Table<>(Row::projectCode)
          .column("project_code", Row::projectCode)
          .column("name", Row::name)
          .column("uscc", Row::uscc)
          .column("enterprise", Row::enterprise)
          .column("city", Row::city)
          .column("county", Row::county)
          .column("industry", Row::industry)
          .column("levels", Row::levels)
          .column("plan_year", Row::planYear)
          .column("plan_investment", Row::planInvestment)
          .column("total_investment", Row::totalInvestment)
          .column("completed_ytd", Row::completedYtd)
          .column("done_pct", Row::donePct)
          .column("schedule_pct", Row::schedulePct)
          .column("lag_pp", Row::lagPp)
          .column("status", Row::status)
          .column("latest_period", Row::latestPeriod)
          .column("alert", Row::alert);

  private final Views views;
  private final Catalogue catalogue;
  private final ClosedPeriod period;

  ProjectEndpoints(Views views, Catalogue catalogue) {
    this.views = views;
    this.catalogue = catalogue;
    this.period = new ClosedPeriod(views);
  }

  /**
   * A project in a year.
   *
   * @param planInvestment of this very year, 万元; null where it has no entry, as are done and lag
   * @param lagPp points ahead of schedule, negative where behind
   * @param status by the latest report up to the month; null without one, as is the period
   * @param alert severity of the open alert about its lag; null where there is none
   */
  private record Row(
      String projectCode,
      String name,
      String uscc,
      String enterprise,
      String city,
      String county,
      String industry,
      List<String> levels,
      int planYear,
      String planInvestment,
      String totalInvestment,
      String completedYtd,
      String donePct,
      String schedulePct,
      String lagPp,
      String status,
      String latestPeriod,
      String alert) {}

  private record Month(
      String period,
      String completed,
      String technical,
      String equipment,
      String status,
      ReportRef source) {
    static Month of(InvestmentFact fact) {
      return new Month(
          fact.getPeriod(),
          Money.of(fact.getCompleted()),
          Money.of(fact.getTechnical()),
          Money.of(fact.getEquipment()),
          fact.getStatus(),
          fact.getSources().stream().findFirst().map(ReportRef::of).orElse(null));
    }
  }

  /** A project with all its months. */
  private record Whole(@JsonUnwrapped Row row, List<Month> months) {}

  Answer projects(Question question) {
    Set<String> cities = question.codes("city", catalogue::isRegion, "370100, …");
    Optional<String> enterprise = question.text("enterprise");
    boolean lagging = question.flag("lagging").orElse(false);
    int month = month(question.year("year"));
    Map<String, String> alerts = alerts();
    return table.page(
        question,
        views.projects().codes().stream()
            .filter(code -> code.compareTo(question.after()) > 0)
            .flatMap(code -> row(code, month, alerts).stream())
            .filter(row -> Covering.region(cities, row.county()))
            .filter(row -> enterprise.map(row.uscc()::equals).orElse(true))
            .filter(row -> !lagging || row.alert() != null));
  }

  /** The rows of an enterprise's projects, for its card. */
  List<?> of(String uscc) {
    Map<String, String> alerts = alerts();
    int month = period.latest();
    return views.projects().codes().stream()
        .flatMap(code -> row(code, month, alerts).stream())
        .filter(row -> row.uscc().equals(uscc))
        .toList();
  }

  Answer project(Question question) {
    String code = question.argument("code");
    Row row =
        row(code, period.latest(), alerts())
            .orElseThrow(
                () ->
                    Question.notFound(
                        "名录中没有项目 \"" + Texts.shortened(code) + "\"",
                        "The directory has no project \"" + Texts.shortened(code) + "\""));
    return new Answer.Document(
        new Whole(row, views.investmentFacts().under(code + "/").map(Month::of).toList()));
  }

  /** P*, or the last month of a year before P*'s. */
  private int month(Optional<Integer> year) {
    int closed = period.latest();
    return year.map(asked -> Math.min(closed, asked * YEAR + DECEMBER)).orElse(closed);
  }

  /** Severity of the open alerts about the lag of projects, by project. */
  private Map<String, String> alerts() {
    return views
        .openAlerts()
        .under(InvestmentAlertRules.INVESTMENT_LAG + "/")
        .collect(Collectors.toMap(Alert::getSubject, Alert::getSeverity, (one, other) -> one));
  }

  private Optional<Row> row(String code, int month, Map<String, String> alerts) {
    return views.projects().plans(code).map(plans -> row(code, plans, month, alerts));
  }

  private Row row(String code, Plans plans, int month, Map<String, String> alerts) {
    int year = Math.floorDiv(month, YEAR);
    ProjectFields entry = plans.at(month);
    Optional<InvestmentFact> latest =
        views.investmentFacts().lastBetween(key(code, 0), key(code, month));
    boolean planned = plans.byYear().containsKey(year);
    ProjectProgress progress = progress(code, plans.planned(year), month, latest);
    return new Row(
        code,
        entry.name(),
        entry.uscc(),
        views.enterprises().name(entry.uscc(), month),
        Regions.cityOf(entry.county()),
        entry.county(),
        entry.division(),
        EnterpriseEndpoints.scopes(entry.levels()),
        year,
        planned ? Money.of(plans.planned(year)) : null,
        Money.of(entry.totalInvestment()),
        Money.of(progress.completedYtd().longValueExact()),
        plain(progress.donePct()),
        plain(ProjectProgress.schedulePct(month)),
        plain(progress.lagPoints(month)),
        latest.map(InvestmentFact::getStatus).orElse(null),
        latest.map(InvestmentFact::getPeriod).orElse(null),
        alerts.get(code));
  }

  private ProjectProgress progress(
      String code, long plan, int month, Optional<InvestmentFact> latest) {
    int january = Math.floorDiv(month, YEAR) * YEAR;
    Stream<InvestmentFact> year =
        views.investmentFacts().between(key(code, january), key(code, month));
    return new ProjectProgress(
        BigInteger.valueOf(plan),
        year.map(fact -> BigInteger.valueOf(fact.getCompleted()))
            .reduce(BigInteger.ZERO, BigInteger::add),
        latest.map(fact -> ProjectStatus.named(fact.getStatus())).orElse(null),
        List.of());
  }

  private static String key(String code, int month) {
    return code + "/" + (month == 0 ? "" : Months.of(month).toString());
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
