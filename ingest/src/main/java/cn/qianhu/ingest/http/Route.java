package cn.qianhu.ingest.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be asked of the gateway, and how it can answer. */
@SuppressWarnings("ImmutableEnumChecker") // The sets are unmodifiable.
enum Route {
  REPORTS(
      "POST",
      "/v1/reports/",
      "{form}",
      Set.of(200, 202, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429, 500, 503)),
  RECEIPTS("GET", "/v1/receipts/", "{report_id}", Set.of(200, 400, 401, 404, 405, 500, 503)),
  OPENAPI("GET", "/v1/openapi.json", "", Set.of(200, 405)),
  HEALTH("GET", "/health", "", Set.of(200, 405, 503)),
  LIVE("GET", "/health/live", "", Set.of(200, 405));

  private final String method;
  private final String path;
  private final String parameter;
  private final Set<Integer> statuses;

  Route(String method, String path, String parameter, Set<Integer> statuses) {
    this.method = method;
    this.path = path;
    this.parameter = parameter;
    this.statuses = statuses;
  }

  /** The route of a path, whatever the method. */
  static Optional<Route> of(String path) {
    return Arrays.stream(values()).filter(route -> route.matches(path)).findFirst();
  }

  private boolean matches(String asked) {
    return parameter.isEmpty()
        ? asked.equals(path)
        : asked.startsWith(path) && asked.length() > path.length();
  }

  /** What a path says in the place of the parameter. */
  String argument(String asked) {
    return asked.substring(path.length());
  }

  String method() {
    return method;
  }

  /** The path with its parameter's name, as in the API's description. */
  String template() {
    return path + parameter;
  }

  /** Statuses that it can answer with. */
  Set<Integer> statuses() {
    return statuses;
  }

  static List<Route> all() {
    return List.of(values());
  }
}
