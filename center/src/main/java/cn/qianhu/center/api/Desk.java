package cn.qianhu.center.api;

import cn.qianhu.center.audit.Rules;
import cn.qianhu.center.disclosure.Disclosure;
import cn.qianhu.center.disclosure.PublicDisclosure;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.receipt.Receipts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** All questions of the desk and who answers them. */
final class Desk {

  private final Views views;
  private final KnownNow known;
  private final Site site;
  private final AlertEndpoints alerts;
  private final DeskSuspects suspects;
  private final Function<Audience, Disclosure> disclosures;
  private final Map<Route, Endpoint> endpoints = new EnumMap<>(Route.class);

  Desk(Views views, KnownNow known, Receipts receipts, Rules rules, String productVersion) {
    this.views = views;
    this.known = known;
    this.site = rules.site();
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
    Answer codes = new Answer.Document(catalogue.codes());
    endpoints.put(Route.CODES, question -> codes);
    reading(Route.STATUS, new StatusEndpoint(views, known, productVersion));
    reading(Route.INDICATORS, cells::indicators);
    reading(Route.COVERAGE, cells::coverage);
    reading(Route.SUSPECTS, new SuspectsEndpoint(views, catalogue, suspects));
    reading(Route.BALANCES, new BalancesEndpoint(views, catalogue, disclosures));
    reading(Route.ACCOUNTS, ledger::accounts);
    reading(Route.STATEMENT, ledger::statement);
    reading(Route.ALERTS, alerts::alerts);
    reading(Route.ALERT_HISTORY, alerts::history);
    reading(Route.ENTERPRISES, enterprises::enterprises);
    reading(Route.MISSING, enterprises::missing);
    reading(Route.PROJECTS, projects::projects);
    reading(Route.PROJECT, projects::project);
    ExplainEndpoints explanations = new ExplainEndpoints(views, rules);
    endpoints.put(Route.EXPLAIN_INDICATOR, explanations::indicator);
    endpoints.put(Route.EXPLAIN_COVERAGE, explanations::coverage);
    endpoints.put(Route.EXPLAIN_BALANCE, explanations::balance);
    endpoints.put(Route.EXPLAIN_ACCOUNT, explanations::account);
    endpoints.put(Route.EXPLAIN_ALERT, explanations::alert);
    endpoints.put(Route.REJECTIONS, rejections);
    endpoints.put(
        Route.ENTERPRISE, new EnterpriseCard(views, receipts, projects, rejections, suspects));
  }

  /** Lets an endpoint answer out of one state of all views. */
  private void reading(Route route, Endpoint endpoint) {
    endpoints.put(route, question -> views.read(() -> endpoint.answer(question)));
  }

  Answer answer(Question question) {
    return endpoints.get(question.route()).answer(question);
  }

  Views views() {
    return views;
  }

  Site site() {
    return site;
  }

  KnownNow known() {
    return known;
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
