package cn.qianhu.center.api;

import cn.qianhu.center.disclosure.Disclosure;
import cn.qianhu.center.view.Views;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** All questions of the desk and who answers them. */
final class Desk {

  private final Views views;
  private final KnownNow known;
  private final AlertEndpoints alerts;
  private final Function<Audience, Disclosure> disclosures;
  private final Map<Route, Endpoint> endpoints = new EnumMap<>(Route.class);

  Desk(Views views, KnownNow known, String productVersion) {
    this.views = views;
    this.known = known;
    this.disclosures = audience -> Disclosure.FULL;
    Catalogue catalogue = new Catalogue();
    CellEndpoints cells = new CellEndpoints(views, catalogue, disclosures);
    this.alerts = new AlertEndpoints(views, catalogue, disclosures);
    Answer codes = new Answer.Document(catalogue.codes());
    endpoints.put(Route.CODES, question -> codes);
    endpoints.put(Route.STATUS, new StatusEndpoint(views, known, productVersion));
    endpoints.put(Route.INDICATORS, cells::indicators);
    endpoints.put(Route.COVERAGE, cells::coverage);
    endpoints.put(Route.BALANCES, new BalancesEndpoint(views, catalogue, disclosures));
    endpoints.put(Route.ALERTS, alerts::alerts);
    endpoints.put(Route.ALERT_HISTORY, alerts::history);
  }

  /** Answers out of one state of all views. */
  Answer answer(Question question) {
    Endpoint endpoint = endpoints.get(question.route());
    return views.read(() -> endpoint.answer(question));
  }

  Views views() {
    return views;
  }

  KnownNow known() {
    return known;
  }

  AlertEndpoints alerts() {
    return alerts;
  }

  Disclosure disclosure(Audience audience) {
    return disclosures.apply(audience);
  }
}
