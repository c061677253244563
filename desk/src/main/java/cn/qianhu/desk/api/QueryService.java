package cn.qianhu.desk.api;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.desk.disclosure.PublicDisclosure;
import cn.qianhu.desk.view.Views;
import cn.qianhu.ingest.receipt.Receipts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** All queries of the desk, with the objects that answer them. */
final class QueryService {

  private final Views views;
  private final FreshnessReader freshness;
  private final Site site;
  private final AlertEndpoints alerts;
  private final DeskSuspects suspects;
  private final Function<Audience, Disclosure> disclosures;
  private final Map<DeskRoute, Endpoint> endpoints = new EnumMap<>(DeskRoute.class);

  QueryService(
      Views views,
      FreshnessReader freshness,
      Receipts receipts,
      RuleTables ruleTables,
      String productVersion) {
    this.views = views;
    this.freshness = freshness;
    this.site = ruleTables.site();
    Disclosure publishable = new PublicDisclosure(views);
    this.disclosures = audience -> audience == Audience.CENTRE ? Disclosure.FULL : publishable;
    this.suspects = new DeskSuspects(views);
    Catalogue catalogue = new Catalogue(site);
    CellEndpoints cells = new CellEndpoints(views, catalogue, disclosures, suspects);
    this.alerts = new AlertEndpoints(views, catalogue, disclosures);
    LedgerEndpoints ledger = new LedgerEndpoints(views);
    EnterpriseEndpoints enterprises = new EnterpriseEndpoints(views, catalogue, suspects);
    ProjectEndpoints projects = new ProjectEndpoints(views, catalogue);
    RejectionsEndpoint rejections = new RejectionsEndpoint(views, receipts);
    ApiResponse codes = new ApiResponse.JsonDocument(catalogue.codes());
    endpoints.put(DeskRoute.CODES, query -> codes);
    reading(DeskRoute.STATUS, new StatusEndpoint(views, freshness, productVersion));
    reading(DeskRoute.INDICATORS, cells::indicators);
    reading(DeskRoute.COVERAGE, cells::coverage);
    reading(DeskRoute.SUSPECTS, new SuspectsEndpoint(views, catalogue, suspects));
    SuspectCells suspectCells = new SuspectCells(views);
    reading(
        DeskRoute.SUSPECT_CELLS,
        new TableEndpoint<>(
            unused -> suspectCells.rows(),
            ResultTables.SUSPECTS,
            row -> row,
            DeskTable.of(ResultTables.SUSPECTS),
            catalogue));
    reading(
        DeskRoute.BALANCES,
        new BalancesEndpoint(views, catalogue, disclosures, ruleTables.thresholds().numbers()));
    reading(
        DeskRoute.TARGETS,
        TableEndpoint.of(
            views.targets(),
            ResultTables.TARGETS,
            row -> new RowAndSuspects<>(row, RowSuspects.of(suspects.now(), row)),
            TargetRows.table(views::registers),
            catalogue));
    reading(
        DeskRoute.CONTROL,
        TableEndpoint.of(
            views.control(),
            ResultTables.CONTROL,
            row -> new RowAndSuspects<>(row, RowSuspects.of(suspects.now(), row)),
            ControlRows.TABLE,
            catalogue));
    reading(
        DeskRoute.TWO_HIGH, TableEndpoint.of(views.twoHigh(), ResultTables.TWO_HIGH, catalogue));
    reading(
        DeskRoute.QUOTA_PROJECTS,
        TableEndpoint.of(views.quotaProjects(), ResultTables.QUOTA_PROJECTS, catalogue));
    reading(DeskRoute.ACCOUNTS, ledger::accounts);
    reading(DeskRoute.STATEMENT, ledger::statement);
    reading(DeskRoute.ALERTS, alerts::alerts);
    reading(DeskRoute.ALERT_HISTORY, alerts::history);
    reading(DeskRoute.ENTERPRISES, enterprises::enterprises);
    reading(DeskRoute.MISSING, enterprises::missing);
    reading(DeskRoute.PROJECTS, projects::projects);
    reading(DeskRoute.PROJECT, projects::project);
    ExplainEndpoints explanations = new ExplainEndpoints(views, ruleTables);
    endpoints.put(DeskRoute.EXPLAIN_INDICATOR, explanations::indicator);
    endpoints.put(DeskRoute.EXPLAIN_COVERAGE, explanations::coverage);
    endpoints.put(DeskRoute.EXPLAIN_BALANCE, explanations::balance);
    endpoints.put(DeskRoute.EXPLAIN_TARGET, explanations::target);
    endpoints.put(DeskRoute.EXPLAIN_CONTROL, explanations::control);
    endpoints.put(DeskRoute.EXPLAIN_TWO_HIGH, explanations::twoHigh);
    endpoints.put(DeskRoute.EXPLAIN_QUOTA_PROJECT, explanations::quotaProject);
    endpoints.put(DeskRoute.EXPLAIN_ACCOUNT, explanations::account);
    endpoints.put(DeskRoute.EXPLAIN_ALERT, explanations::alert);
    endpoints.put(DeskRoute.REJECTIONS, rejections);
    endpoints.put(
        DeskRoute.ENTERPRISE, new EnterpriseCard(views, receipts, projects, rejections, suspects));
  }

  /** Lets an endpoint answer out of one state of all views. */
  private void reading(DeskRoute route, Endpoint endpoint) {
    endpoints.put(route, query -> views.read(() -> endpoint.answer(query)));
  }

  ApiResponse answer(ApiQuery query) {
    return endpoints.get(query.route()).answer(query);
  }

  Views views() {
    return views;
  }

  Site site() {
    return site;
  }

  FreshnessReader freshness() {
    return freshness;
  }

  DeskSuspects suspects() {
    return suspects;
  }

  AlertEndpoints alerts() {
    return alerts;
  }

  Disclosure disclosure(Audience audience) {
    return disclosures.apply(audience);
  }
}
