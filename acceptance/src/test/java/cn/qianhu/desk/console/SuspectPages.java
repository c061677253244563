package cn.qianhu.desk.console;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages on which a figure stands that an enterprise's last report of output is in. */
final class SuspectPages {

  private final Map<String, String> routes = new LinkedHashMap<>();

  SuspectPages(SmallDemo demo, String uscc) throws IOException {
    String city = demo.cityOf(uscc);
    String division = demo.divisionOf(uscc);
    routes.put("overview", "overview");
    routes.put("wall", "overview?wall=");
    routes.put("province", "region/370000");
    routes.put("city", "region/" + city);
    routes.put("county", "region/" + demo.countyOf(uscc));
    routes.put("city-division", "region/" + city + "/" + division);
    routes.put("industries", "industries");
    routes.put("division", "industry/" + division);
    routes.put("targets", "targets/" + city);
    routes.put("enterprises", "enterprises");
    routes.put("enterprise", "enterprise/" + uscc);
    routes.put(
        "explain",
        "explain/indicator?cell=ALL/370000/T/2022-03&measure=gross_output&figure=growth_pct");
  }

  /** Their addresses in a language, by their names. */
  Map<String, String> in(String language) {
    Map<String, String> all = new LinkedHashMap<>();
    routes.forEach(
        (name, route) ->
            all.put(
                name, route + (route.contains("?") ? "&" : "?") + "scope=ALL&lang=" + language));
    return all;
  }

  /** How many marks of what is suspect the page has that is shown. */
  static long marks(Browser browser) {
    return (Long)
        browser.script(
            "return (document.querySelector('main').textContent.match(/※/g) ?? []).length"
                + " + document.querySelectorAll('main .suspect-mark, main .suspect-point').length");
  }
}
