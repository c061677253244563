package cn.qianhu.desk.api;

import static cn.qianhu.contract.table.ColumnSpec.always;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.COUNT;
import static cn.qianhu.contract.table.ColumnType.MONEY;
import static cn.qianhu.contract.table.ColumnType.MONTH;
import static cn.qianhu.contract.table.ColumnType.PERCENT;
import static cn.qianhu.contract.table.ColumnType.POINTS;
import static cn.qianhu.contract.table.ColumnType.TEXT;
import static cn.qianhu.contract.table.ColumnType.TEXTS;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.form.investment.ProjectProgress;
import cn.qianhu.domain.form.investment.YearPlan;
import cn.qianhu.domain.project.Plans;
import cn.qianhu.event.Alert;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.web.SafeText;
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

  static final DeskTable<ProjectRow> TABLE =
      new DeskTable<>(
          ProjectRow::code,
          ColumnList.<ProjectRow>none()
              .and("project_code", key("项目代码", "project"), ProjectRow::code)
              .and("name", always(TEXT, "名称", "name"), row -> row.entry.name())
              .and(
                  "uscc",
                  always(TEXT, "统一社会信用代码", "code of the enterprise"),
                  row -> row.entry.uscc())
              .and("enterprise", always(TEXT, "企业", "enterprise"), ProjectRow::enterprise)
              .and("city", always(TEXT, "市", "city"), row -> Regions.cityOf(row.entry.county()))
              .and("county", always(TEXT, "县（市、区）", "county"), row -> row.entry.county())
              .and("industry", always(TEXT, "行业大类", "division"), row -> row.entry.division())
              .and(
                  "levels",
                  always(TEXTS, "级别", "levels"),
                  row -> EnterpriseEndpoints.scopes(row.entry.levels()))
              .and(
                  "plan_year",
                  always(COUNT, "计划年度", "year of the plan"),
                  row -> Math.floorDiv(row.month, YEAR))
              .and(
                  "plan_investment",
                  other(MONEY, "年度计划投资", "planned for the year"),
                  row ->
                      row.planned
                          ? Amount.money(row.progress.plan().investment().longValueExact())
                          : null)
              .and(
                  "total_investment",
                  always(MONEY, "总投资", "total investment"),
                  row -> Amount.money(row.entry.totalInvestment()))
              .and(
                  "completed_ytd",
                  always(MONEY, "累计完成", "completed from January"),
                  row -> Amount.money(row.progress.completedYtd().longValueExact()))
              .and(
                  "done_pct",
                  other(PERCENT, "完成率", "share of the plan that is done"),
                  row -> plain(row.progress.donePct()))
              .and(
                  "schedule_pct",
                  always(PERCENT, "序时进度", "share of the plan that is due")
                      .remarked(
                          "按月度计划，没有月度计划的按月均衡",
                          "by the months of the plan, or by twelfths where it has none"),
                  row -> plain(row.progress.plan().duePct(row.month)))
              .and(
                  "lag_pp",
                  other(POINTS, "超前或滞后", "lag")
                      .remarked("超前为正，滞后为负", "points ahead of schedule, negative where behind"),
                  row -> plain(row.progress.lagPoints(row.month)))
              .and(
                  "status",
                  other(TEXT, "状态", "status"),
                  row -> row.latest.map(InvestmentFact::getStatus).orElse(null))
              .and(
                  "latest_period",
                  other(MONTH, "最近月份", "latest month"),
                  row -> row.latest.map(InvestmentFact::getPeriod).orElse(null))
              .and(
                  "alert",
                  other(CODE, "预警", "alert").oneOf("WARNING", "CRITICAL"),
                  ProjectRow::alert));

  private final Views views;
  private final Catalogue catalogue;
  private final ClosedPeriod period;

  ProjectEndpoints(Views views, Catalogue catalogue) {
    this.views = views;
    this.catalogue = catalogue;
    this.period = new ClosedPeriod(views);
  }

  /**
   * A project in a month of a year.
   *
   * @param planned whether it has an entry of this very year
   * @param latest report up to the month
   * @param alert severity of the open alert about its lag; null where there is none
   */
  record ProjectRow(
      String code,
      ProjectFields entry,
      String enterprise,
      int month,
      boolean planned,
      ProjectProgress progress,
      Optional<InvestmentFact> latest,
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
          Amount.money(fact.getCompleted()),
          Amount.money(fact.getTechnical()),
          Amount.money(fact.getEquipment()),
          fact.getStatus(),
          ReportRef.first(fact.getSources()));
    }
  }

  ApiResponse projects(ApiQuery query) {
    Set<String> cities = catalogue.cities(query);
    Optional<String> enterprise = query.text("enterprise");
    boolean lagging = query.flag("lagging").orElse(false);
    int month = month(query.year("year"));
    Map<String, String> alerts = alerts();
    return TABLE.page(
        query,
        views.projects().codes().stream()
            .filter(code -> code.compareTo(query.after()) > 0)
            .flatMap(code -> row(code, month, alerts).stream())
            .filter(row -> PlaceFilter.region(cities, row.entry.county()))
            .filter(row -> enterprise.map(row.entry.uscc()::equals).orElse(true))
            .filter(row -> !lagging || row.alert() != null));
  }

  /** The rows of an enterprise's projects, for its card. */
  List<?> of(String uscc) {
    Map<String, String> alerts = alerts();
    int month = period.latest();
    return views.projects().codes().stream()
        .flatMap(code -> row(code, month, alerts).stream())
        .filter(row -> row.entry.uscc().equals(uscc))
        .map(TABLE::object)
        .toList();
  }

  ApiResponse project(ApiQuery query) {
    String code = query.argument("code");
    ProjectRow row =
        row(code, period.latest(), alerts())
            .orElseThrow(
                () ->
                    ApiQuery.notFound(
                        "名录中没有项目 \"" + SafeText.shortened(code) + "\"",
                        "The directory has no project \"" + SafeText.shortened(code) + "\""));
    Map<String, Object> whole = TABLE.object(row);
    whole.put("months", views.investmentFacts().under(code + "/").map(Month::of).toList());
    return new ApiResponse.JsonDocument(whole);
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

  private Optional<ProjectRow> row(String code, int month, Map<String, String> alerts) {
    return views.projects().plans(code).map(plans -> row(code, plans, month, alerts));
  }

  private ProjectRow row(String code, Plans plans, int month, Map<String, String> alerts) {
    int year = Math.floorDiv(month, YEAR);
    ProjectFields entry = plans.at(month);
    Optional<InvestmentFact> latest =
        views.investmentFacts().lastBetween(factKey(code, 0), factKey(code, month));
    return new ProjectRow(
        code,
        entry,
        views.enterprises().name(entry.uscc(), month),
        month,
        plans.byYear().containsKey(year),
        progress(code, plans.planned(year), month, latest),
        latest,
        alerts.get(code));
  }

  private ProjectProgress progress(
      String code, YearPlan plan, int month, Optional<InvestmentFact> latest) {
    int january = Math.floorDiv(month, YEAR) * YEAR;
    Stream<InvestmentFact> year =
        views.investmentFacts().between(factKey(code, january), factKey(code, month));
    return new ProjectProgress(
        plan,
        year.map(fact -> BigInteger.valueOf(fact.getCompleted()))
            .reduce(BigInteger.ZERO, BigInteger::add),
        latest.map(fact -> ProjectStatus.named(fact.getStatus())).orElse(null),
        List.of());
  }

  private static String factKey(String code, int month) {
    return code + "/" + (month == 0 ? "" : Months.of(month).toString());
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
