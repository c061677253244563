package cn.qianhu.desk.api;

import cn.qianhu.web.HttpRoute;
import cn.qianhu.web.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The routes of the desk. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are unmodifiable.
enum DeskRoute {
  CODES("/api/v1/codes", Audience.PUBLIC, Shape.DOCUMENT),
  STATUS("/api/v1/status", Audience.PUBLIC, Shape.DOCUMENT),
  INDICATORS(
      "/api/v1/indicators",
      Audience.PUBLIC,
      Shape.ROWS,
      "scope",
      "region",
      "industry",
      "period",
      "measure",
      "regions",
      "industries"),
  COVERAGE(
      "/api/v1/coverage",
      Audience.PUBLIC,
      Shape.ROWS,
      "scope",
      "region",
      "industry",
      "period",
      "regions",
      "industries"),
  SUSPECTS(
      "/api/v1/suspects", Audience.CENTRE, Shape.DOCUMENT, "scope", "region", "industry", "period"),
  SUSPECT_CELLS(
      "/api/v1/suspect-cells",
      Audience.CENTRE,
      Shape.ROWS,
      "scope",
      "region",
      "industry",
      "period",
      "regions"),
  BALANCES("/api/v1/balances", Audience.PUBLIC, Shape.ROWS, "city", "period", "year", "rule"),
  TARGETS(
      "/api/v1/targets",
      Audience.CENTRE,
      Shape.ROWS,
      "region",
      "scope",
      "industry",
      "measure",
      "year",
      "period",
      "state",
      "regions"),
  CONTROL("/api/v1/control", Audience.CENTRE, Shape.ROWS, "region", "period", "year", "regions"),
  TWO_HIGH(
      "/api/v1/two-high",
      Audience.CENTRE,
      Shape.ROWS,
      "region",
      "industry",
      "period",
      "year",
      "regions"),
  QUOTA_PROJECTS(
      "/api/v1/quota-projects",
      Audience.CENTRE,
      Shape.ROWS,
      "city",
      "project_code",
      "two_high",
      "level"),
  ACCOUNTS("/api/v1/accounts", Audience.CENTRE, Shape.ROWS, "holder"),
  STATEMENT("/api/v1/accounts/{account}/statement", Audience.CENTRE, Shape.DOCUMENT, "from", "to"),
  ALERTS(
      "/api/v1/alerts",
      Audience.PUBLIC,
      Shape.ROWS,
      "state",
      "rule",
      "kind",
      "severity",
      "subject",
      "city"),
  ALERT_HISTORY("/api/v1/alerts/history", Audience.PUBLIC, Shape.ROWS, "id"),
  ENTERPRISES(
      "/api/v1/enterprises",
      Audience.CENTRE,
      Shape.ROWS,
      "q",
      "region",
      "industry",
      "scope",
      "period"),
  ENTERPRISE("/api/v1/enterprises/{uscc}", Audience.CENTRE, Shape.DOCUMENT),
  PROJECTS(
      "/api/v1/projects", Audience.CENTRE, Shape.ROWS, "city", "enterprise", "year", "lagging"),
  PROJECT("/api/v1/projects/{code}", Audience.CENTRE, Shape.DOCUMENT),
  REJECTIONS("/api/v1/rejections", Audience.CENTRE, Shape.ROWS, "kind", "reason", "uscc", "parked"),
  MISSING("/api/v1/missing", Audience.CENTRE, Shape.ROWS, "period", "scope", "city"),
  EXPLAIN_INDICATOR(
      "/api/v1/explain/indicator", Audience.CENTRE, Shape.DOCUMENT, "cell", "measure", "figure"),
  EXPLAIN_COVERAGE("/api/v1/explain/coverage", Audience.CENTRE, Shape.DOCUMENT, "cell", "figure"),
  EXPLAIN_BALANCE(
      "/api/v1/explain/balance",
      Audience.CENTRE,
      Shape.DOCUMENT,
      "city",
      "period",
      "rule",
      "figure"),
  EXPLAIN_TARGET("/api/v1/explain/target", Audience.CENTRE, Shape.DOCUMENT, "key", "figure"),
  EXPLAIN_CONTROL("/api/v1/explain/control", Audience.CENTRE, Shape.DOCUMENT, "key", "figure"),
  EXPLAIN_TWO_HIGH("/api/v1/explain/two-high", Audience.CENTRE, Shape.DOCUMENT, "key", "figure"),
  EXPLAIN_QUOTA_PROJECT(
      "/api/v1/explain/quota-project", Audience.CENTRE, Shape.DOCUMENT, "key", "figure"),
  EXPLAIN_ACCOUNT("/api/v1/explain/account", Audience.CENTRE, Shape.DOCUMENT, "account"),
  EXPLAIN_ALERT("/api/v1/explain/alert", Audience.CENTRE, Shape.DOCUMENT, "id"),
  EVENTS("/api/v1/events", Audience.PUBLIC, Shape.EVENTS),
  OPENAPI("/api/v1/openapi.json", null, Shape.PLAIN),
  HEALTH("/health", null, Shape.PLAIN),
  LIVE("/health/live", null, Shape.PLAIN);

  /** Shapes of answers. */
  enum Shape {
    /** A page of rows, as JSON or CSV, with what the desk knows. */
    ROWS,
    /** A document with what the desk knows. */
    DOCUMENT,
    /** A document that anybody may have. */
    PLAIN,
    /** A stream of events. */
    EVENTS
  }

  static final String LIMIT = "limit";
  static final String AFTER = "after";

  private final String template;
  private final Audience audience;
  private final Shape shape;
  private final List<String> parameters;

  DeskRoute(String template, Audience audience, Shape shape, String... parameters) {
    this.template = template;
    this.audience = audience;
    this.shape = shape;
    List<String> all = new ArrayList<>(List.of(parameters));
    if (shape == Shape.ROWS) {
      all.add(LIMIT);
      all.add(AFTER);
    }
    this.parameters = List.copyOf(all);
  }

  HttpRoute to(Consumer<RequestContext> endpoint) {
    return new HttpRoute(HttpRoute.READ, template, endpoint);
  }

  /** The path with its parameters' names, as in the API's description. */
  String template() {
    return template;
  }

  /** The audience that the route is for; null where it is for everybody, without a key. */
  Audience audience() {
    return audience;
  }

  Shape shape() {
    return shape;
  }

  /** Names of the parameters that may stand behind the question mark. */
  List<String> parameters() {
    return parameters;
  }
}
