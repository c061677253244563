package cn.qianhu.command.own;

import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.TemplateWorkbook;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.Directory;
import cn.qianhu.event.Alert;
import cn.qianhu.ingest.http.Gateway.PageParts;
import cn.qianhu.ingest.own.OwnRecords;
import cn.qianhu.ingest.own.OwnSheet;
import cn.qianhu.ingest.own.OwnSheet.NamedTerm;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what an enterprise sees of itself, by one state of the views. */
public final class OwnSheets implements OwnRecords {

  private static final List<NamedTerm> FORMS =
      Kind.all().stream()
          .filter(Kind::isReport)
          .map(kind -> NamedTerm.of(kind.fileName(), kind.title()))
          .toList();

  private static final List<NamedTerm> MEASURES =
      List.of(named(OutputMeasures.GROSS_OUTPUT), named(EnergyMeasures.COMPREHENSIVE));

  private final Views views;
  private final Supplier<Freshness> freshness;
  private final OwnAlerts alerts;
  private final OwnMonths months;
  private final OwnProjects projects;
  private final MissingReports missing;
  private final List<NamedTerm> carriers;

  /**
   * @param views those that {@link OwnTopics} names are enough
   * @param freshness how much the views know
   */
  public OwnSheets(Views views, Supplier<Freshness> freshness, Receipts receipts) {
    this.views = views;
    this.freshness = freshness;
    this.projects = new OwnProjects(views);
    this.alerts = new OwnAlerts(views);
    this.months = new OwnMonths(views, receipts);
    this.missing = new MissingReports(views);
    CodeTables tables = views.tables();
    this.carriers =
        tables.carriers().codes().stream()
            .map(code -> NamedTerm.of(code, carrier(tables, code)))
            .toList();
  }

  /** The parts that the page of an enterprise needs. */
  public static PageParts page(Site site, FollowedViews followed, Receipts receipts) {
    return new PageParts(
        new OwnSheets(followed.views(), followed, receipts), TemplateWorkbook.ofReports(site));
  }

  @Override
  public OwnSheet of(String uscc) {
    if (!freshness.get().complete()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.NOT_READY,
                  "正在读取名录、数据和预警，暂时无法显示：请稍后再试；上报不受影响",
                  "The directory, figures and alerts are still being read: try again later; reports"
                      + " are taken meanwhile")
              .retryAfter(2));
    }
    return views.read(() -> sheet(uscc));
  }

  private OwnSheet sheet(String uscc) {
    Optional<Integer> closed = views.clock().latestClosed();
    Optional<Integer> next = closed.map(month -> month + 1);
    Optional<EnterpriseFields> entry = entry(uscc, next);
    List<OwnProjects.NamedPlans> own = projects.of(uscc);
    List<Alert> open = alerts.open(uscc, own);
    return new OwnSheet(
        uscc,
        entry.map(EnterpriseFields::name).orElse(null),
        entry.map(fields -> place(fields.county())).orElse(null),
        entry.map(fields -> division(fields.division())).orElse(null),
        entry.map(fields -> lists(fields.scopes())).orElse(List.of()),
        views.clock().clock().map(BusinessClock::date).map(Object::toString).orElse(null),
        next.map(Months::text).orElse(null),
        next.map(missing::closingDay).map(Object::toString).orElse(null),
        FORMS,
        carriers,
        MEASURES,
        next.map(month -> missing.of(uscc, own, month)).orElse(List.of()),
        closed.map(month -> months.of(uscc, month, open)).orElse(List.of()),
        alerts.view(open, uscc, own),
        next.map(month -> projects.view(own, month)).orElse(List.of()));
  }

  /** The entry of the month that closes next, or else the last. */
  private Optional<EnterpriseFields> entry(String uscc, Optional<Integer> month) {
    return month
        .flatMap(at -> views.enterprises().inForce(uscc, at))
        .or(() -> views.enterprises().of(uscc).map(OwnSheets::last));
  }

  private static EnterpriseFields last(Directory directory) {
    return directory.entries().lastEntry().getValue().fields();
  }

  private NamedTerm place(String county) {
    CodeTables tables = views.tables();
    return new NamedTerm(county, tables.regions().nameZh(county), tables.names().english(county));
  }

  private NamedTerm division(String code) {
    CodeTables tables = views.tables();
    return new NamedTerm(code, tables.industries().nameZh(code), tables.names().english(code));
  }

  private static List<NamedTerm> lists(int scopes) {
    return Scope.of(scopes).stream()
        .filter(Scope::isEnterpriseScope)
        .map(scope -> NamedTerm.of(scope.name(), scope.words()))
        .toList();
  }

  private static NamedTerm named(MeasureSpec measure) {
    Bilingual unit = measure.unit().words();
    return NamedTerm.of(
        measure.code(),
        Bilingual.of(
            measure.words().zh() + "（" + unit.zh() + "）",
            measure.words().en() + " (" + unit.en() + ")"));
  }

  /** The name of a carrier for people. */
  static Bilingual carrier(CodeTables tables, String code) {
    return Bilingual.of(tables.carriers().get(code).nameZh(), CodeNames.carrier(code));
  }
}
