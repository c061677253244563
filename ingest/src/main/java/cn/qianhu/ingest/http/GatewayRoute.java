package cn.qianhu.ingest.http;

import cn.qianhu.web.CompletedRequest;
import cn.qianhu.web.HttpRoute;
import cn.qianhu.web.RequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The routes of the gateway, each with the statuses that it can answer with. */
@SuppressWarnings("ImmutableEnumChecker") // The sets are unmodifiable.
enum GatewayRoute {
  /** A misspelt form gets an answer that says so, even with slashes in it. */
  REPORTS(
      "POST",
      "/v1/reports/{form...}",
      Set.of(200, 202, 400, 401, 403, 404, 405, 408, 412, 413, 415, 422, 429, 500, 503)),
  /** A report's id may hold slashes. */
  RECEIPTS("GET", "/v1/receipts/{report_id...}", Set.of(200, 400, 401, 404, 405, 500, 503)),
  OWN("GET", "/v1/own", Set.of(200, 400, 401, 403, 404, 405, 429, 500, 503)),
  OWN_RECEIPTS("GET", "/v1/own/receipts", Set.of(200, 400, 401, 403, 404, 405, 429, 500, 503)),
  PAGE("GET", "/", Set.of(200, 304, 404, 405)),
  PAGE_FILE("GET", "/page/{file}", Set.of(200, 304, 404, 405)),
  OPENAPI("GET", "/v1/openapi.json", Set.of(200, 405)),
  HEALTH("GET", "/health", Set.of(200, 405, 503)),
  LIVE("GET", "/health/live", Set.of(200, 405));

  private final String method;
  private final String template;
  private final Set<Integer> statuses;

  GatewayRoute(String method, String template, Set<Integer> statuses) {
    this.method = method;
    this.template = template;
    this.statuses = statuses;
  }

  HttpRoute to(Consumer<RequestContext> endpoint) {
    return new HttpRoute(List.of(method), template, endpoint);
  }

  /** Whether a request was answered as the description of the interface says. */
  static boolean describes(CompletedRequest request) {
    return request.lostConnection() != null
        || Arrays.stream(values())
            .filter(route -> route.title().equals(request.route()))
            .allMatch(route -> route.statuses.contains(request.status()));
  }

  /** The title in the description of the interface. */
  String title() {
    return HttpRoute.name(method, template);
  }

  Set<Integer> statuses() {
    return statuses;
  }
}
