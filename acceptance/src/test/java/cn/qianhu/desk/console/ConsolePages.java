package cn.qianhu.desk.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages of the console by name: at least one of each that its router knows. */
final class ConsolePages {

  private static final Pattern ROUTED =
      Pattern.compile("(?m)^  '?([\\w-]+)'?: \\(\\) => import\\('\\./pages/[\\w-]+\\.js'\\)");

  /** One alert of each rule that has any: its id by the rule. */
  private static final String ALERT_OF_EACH_RULE =
      "const done = arguments[arguments.length - 1];"
          + "fetch('/api/v1/alerts?limit=5000').then((answer) => answer.json()).then(({rows}) =>"
          + " done(Object.fromEntries(rows.map(({rule, alert_id: id}) => [rule, id]))));";

  private final Map<String, String> routes = new LinkedHashMap<>();

  /** Those that no rule has. */
  private final Map<String, String> named = new LinkedHashMap<>();

  ConsolePages(SmallDemo demo, Browser browser) throws IOException {
    String uscc = demo.report().get(1);
    String county = demo.countyOf(uscc);
    String city = demo.cityOf(uscc);
    routes.put("overview", "overview");
    routes.put("overview-lights", "overview?map=light");
    routes.put("overview-wall", "overview?wall=");
    routes.put("regions", "region/370000");
    routes.put("city", "region/" + city);
    routes.put("county", "region/" + county);
    routes.put("industries", "industries");
    routes.put("section", "industry/C");
    routes.put("division", "industry/26");
    routes.put("enterprises", "enterprises");
    routes.put("enterprise", "enterprise/" + uscc);
    routes.put("missing", "missing");
    routes.put("investment", "investment");
    routes.put("targets", "targets");
    routes.put("control", "control");
    routes.put("two-high", "two-high");
    routes.put("two-high-city", "two-high/" + city);
    routes.put("project", "project/" + demo.project());
    routes.put("alerts", "alerts");
    routes.put("alerts-all", "alerts?state=all");
    routes.put("rejections", "rejections");
    routes.put("account", "account/370000:INCREMENT");
    routes.put("status", "status");
    String cell = "cell=ALL/370000/T/2022-03";
    routes.put(
        "explain-growth", "explain/indicator?" + cell + "&measure=revenue&figure=growth_pct");
    routes.put("explain-energy", "explain/indicator?" + cell + "&measure=coal&figure=value");
    routes.put("explain-reporting", "explain/coverage?" + cell + "&figure=reporting_pct");
    routes.put("explain-divisions", "explain/coverage?" + cell + "&figure=divisions_growing");
    String balance = "explain/balance?city=370300&period=2022-03&rule=R2022&figure=";
    routes.put("explain-light", balance + "light");
    routes.put("explain-renewable", balance + "renewable_exempt_ytd");
    String twoHigh = "explain/two-high?key=370000/T/2022-03&figure=";
    routes.put("explain-two-high", twoHigh + "left_tce");
    routes.put("explain-two-high-share", twoHigh + "share_pct");
    routes.put("explain-account", "explain/account?account=370100:INCREMENT");
    named.putAll(routes);
    browser.load("status");
    ((Map<?, ?>) browser.eventually(ALERT_OF_EACH_RULE))
        .forEach(
            (rule, id) -> {
              routes.put("alert-" + rule, "alert?id=" + id);
              routes.put("explain-" + rule, "explain/alert?id=" + id);
            });
  }

  Map<String, String> routes() {
    return routes;
  }

  String route(String name) {
    return routes.get(name);
  }

  /** All but those of alerts, of which there is one each. */
  Map<String, String> oneOfEachKind() {
    Map<String, String> some = new LinkedHashMap<>(named);
    for (String kind : List.of("alert-", "explain-")) {
      routes.entrySet().stream()
          .filter(route -> route.getKey().startsWith(kind) && !named.containsKey(route.getKey()))
          .findFirst()
          .ifPresent(route -> some.put(route.getKey(), route.getValue()));
    }
    return some;
  }

  /** A route of each page. */
  Collection<String> oneOfEach() {
    Map<String, String> first = new LinkedHashMap<>();
    routes.values().forEach(route -> first.putIfAbsent(pageOf(route), route));
    return first.values();
  }

  private static String pageOf(String route) {
    return route.split("[/?]", 2)[0];
  }

  /** The pages' names in addresses. */
  Set<String> visited() {
    Set<String> names = new TreeSet<>();
    routes.values().forEach(route -> names.add(pageOf(route)));
    return names;
  }

  /** The pages that the router of the console knows. */
  static Set<String> routed() throws IOException {
    String app = "/cn/qianhu/desk/console/app.js";
    try (InputStream router = ConsolePages.class.getResourceAsStream(app)) {
      Set<String> names = new TreeSet<>();
      ROUTED
          .matcher(new String(router.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(found -> names.add(found.group(1)));
      return names;
    }
  }
}
