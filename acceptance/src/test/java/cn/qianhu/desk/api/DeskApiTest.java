package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.desk.api.DeskClient.DeskReply;
import cn.qianhu.desk.view.Freshness;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk answers with what was published, and as its description says. */
@Timeout(60)
class DeskApiTest {

  private static final String CENTRE = ReferenceDesk.CENTRE;

  private static ReferenceDesk desk;
  private static DeskClient client;
  private static JsonNode api;

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.CLEAN_FEW);
    client = new DeskClient(desk.port());
    api = client.get(null, "/api/v1/openapi.json").json();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicators",
        "coverage",
        "balances",
        "targets",
        "control",
        "two-high",
        "quota-projects",
        "accounts"
      })
  void theRowsAreThoseOfTheReferenceTables(String table) {
    List<String> expected = Reference.CLEAN_FEW.table(table + ".csv").lines().toList();
    int columns = expected.get(0).split(",").length;
    List<String> told = client.csv(CENTRE, "/api/v1/" + table + "?limit=5000");
    assertThat(told.stream().map(line -> first(columns, line)).toList()).isEqualTo(expected);
  }

  /** The API may tell more columns than the table has. */
  private static String first(int columns, String line) {
    String[] cells = line.split(",", -1);
    return String.join(",", Arrays.copyOf(cells, columns));
  }

  @Test
  void pagesAreWhatAllRowsAreAtOnce() {
    String question = "/api/v1/indicators?scope=ALL&region=370000&industry=T";
    List<JsonNode> whole = new ArrayList<>();
    client.get(CENTRE, question + "&limit=5000").rows().forEach(whole::add);
    List<JsonNode> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = client.get(CENTRE, question + "&limit=7" + after).json();
      page.path("rows").forEach(paged::add);
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    } while (after != null);
    assertThat(whole).hasSizeGreaterThan(50);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void aRegionGivesWayToItsPartsAndAnIndustryToItsDivisions() {
    assertThat(
            client
                .get(
                    CENTRE,
                    "/api/v1/coverage?scope=ALL&region=370000&regions=children&industry=T&limit=5000")
                .rows()
                .findValuesAsText("region"))
        .isNotEmpty()
        .allMatch(region -> region.endsWith("00") && !region.equals("370000"));
    assertThat(
            client
                .get(
                    CENTRE,
                    "/api/v1/coverage?scope=ALL&region=370000&industry=C&industries=divisions")
                .rows()
                .findValuesAsText("industry"))
        .isNotEmpty()
        .allMatch(industry -> industry.matches("(1[3-9]|[234][0-9])"));
  }

  @Test
  void theDescriptionNamesEveryRouteAndParameter() {
    assertThat(names(api.path("paths")))
        .isEqualTo(Set.copyOf(Arrays.stream(DeskRoute.values()).map(DeskRoute::template).toList()));
    for (DeskRoute route : DeskRoute.values()) {
      Set<String> described = new HashSet<>();
      operation(route)
          .path("parameters")
          .forEach(
              parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                  described.add(parameter.path("name").asText());
                }
              });
      assertThat(described).as(route.name()).isEqualTo(Set.copyOf(route.parameters()));
      assertThat(operation(route).path("responses").has("403"))
          .as(route.name())
          .isEqualTo(route.audience() == Audience.CENTRE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"EVENTS", "OPENAPI"})
  void everyAnswerIsAsDescribed(DeskRoute route) {
    DeskReply reply = client.get(CENTRE, example(route));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    // Of this set nobody is in doubt.
    if (route.shape() == DeskRoute.Shape.ROWS && route != DeskRoute.SUSPECT_CELLS) {
      assertThat(reply.rows()).as(route.name()).isNotEmpty();
    }
    String schema =
        "/paths/"
            + route.template().replace("/", "~1")
            + "/get/responses/200/content/application~1json/schema";
    assertThat(errors(schema, reply)).isEmpty();
  }

  @Test
  void everyRefusalIsAsDescribed() {
    DeskReply reply = client.get(CENTRE, "/api/v1/indicators?perod=2022-03");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(errors("/components/schemas/problem", reply)).isEmpty();
    assertThat(reply.json().path("message_en").asText()).contains("perod").contains("period");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/indicators?period=2022-13",
        "/api/v1/indicators?period=2022-01..",
        "/api/v1/indicators?region=999999",
        "/api/v1/indicators?regions=children",
        "/api/v1/indicators?measure=turnover",
        "/api/v1/indicators?limit=5001",
        "/api/v1/indicators?limit=10&limit=20",
        "/api/v1/indicators?after=%21",
        "/api/v1/balances?rule=R2023",
        "/api/v1/alerts?state=closed",
        "/api/v1/projects?lagging=yes",
        "/api/v1/projects?year=10000",
        "/api/v1/missing?scope=ALL&period=%2B999999999-12",
        "/api/v1/accounts/370000:INCREMENT/statement?from=%2B999999999-12-31",
        "/api/v1/accounts/370000:INCREMENT/statement?to=-999999999-01-01",
        "/api/v1/explain/indicator?cell=ALL/370000/T/-999999999-01&measure=gross_output",
        "/api/v1/explain/coverage?cell=ALL/370000/T/%2B999999999-12",
        "/api/v1/explain/balance?city=370100&rule=R2022&period=%2B999999999-12",
        "/api/v1/explain/alert?id=BRIDGE_DUE/Q1/%2B999999999-12",
        "/api/v1/targets?measure=turnover",
        "/api/v1/targets?state=OVER",
        "/api/v1/targets?year=22",
        "/api/v1/control?regions=children",
        "/api/v1/control?period=2022-13",
        "/api/v1/two-high?industry=99",
        "/api/v1/quota-projects?two_high=yes",
      })
  void whatCannotBeMeantIsRefused(String question) {
    DeskReply reply = client.get(CENTRE, question);
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.json().path("message_zh").asText()).containsPattern("\\p{IsHan}");
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() {
    String question = "/api/v1/coverage?scope=ALL";
    DeskReply first = client.get(CENTRE, question);
    DeskReply again = client.get(CENTRE, question, "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("Qianhu-Connected")).isEqualTo("true");
    DeskReply others =
        client.get(ReferenceDesk.PUBLIC, question, "If-None-Match", first.header("ETag"));
    assertThat(others.status()).isEqualTo(200);
  }

  @Test
  void aDeskThatIsCutOffGoesOnAndSaysHowOldItsFiguresAre() {
    Freshness before = desk.known;
    String question = "/api/v1/coverage?scope=ALL&limit=1";
    DeskReply connected = client.get(CENTRE, question);
    try {
      desk.known = new Freshness(true, false, ReferenceDesk.NOW.minusSeconds(90), Map.of());
      DeskReply reply = client.get(CENTRE, question, "If-None-Match", connected.header("ETag"));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.rows()).isEqualTo(connected.rows());
      assertThat(reply.json().at("/known/connected").asBoolean()).isFalse();
      assertThat(reply.json().at("/known/age_seconds").asInt()).isEqualTo(90);
      assertThat(reply.header("Qianhu-Connected")).isEqualTo("false");
      assertThat(client.get(null, "/health").status()).isEqualTo(503);
    } finally {
      desk.known = before;
    }
  }

  @Test
  void halfOfWhatWasPublishedIsNotShownAsIfItWereAll() {
    Freshness before = desk.known;
    try {
      desk.known = Freshness.NOTHING;
      DeskReply reply = client.get(CENTRE, "/api/v1/indicators");
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.header("Retry-After")).isNotEmpty();
      DeskReply status = client.get(CENTRE, "/api/v1/status");
      assertThat(status.json().path("complete").asBoolean(true)).isFalse();
    } finally {
      desk.known = before;
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"OPENAPI", "HEALTH", "LIVE", "EVENTS"})
  void singleEnterprisesAreForTheCentreAlone(DeskRoute route) {
    assertThat(client.get(null, example(route)).status()).isEqualTo(401);
    assertThat(client.get("qh_unknown", example(route)).status()).isEqualTo(401);
    int expected = route.audience() == Audience.CENTRE ? 403 : 200;
    if (route == DeskRoute.ALERT_HISTORY) {
      expected = 404;
    }
    for (String key : List.of(ReferenceDesk.PUBLIC, ReferenceDesk.ENTERPRISE)) {
      DeskReply reply = client.get(key, example(route));
      assertThat(reply.status()).as(reply.text()).isEqualTo(expected);
    }
  }

  @Test
  void filesAreServedWithTheirTypesAndNothingElseIs() {
    DeskReply map = client.get(null, "/map/province.geojson");
    assertThat(map.status()).isEqualTo(200);
    assertThat(map.header("Content-Type")).isEqualTo("application/geo+json");
    assertThat(map.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(map.header("Content-Security-Policy")).startsWith("default-src 'self'");
    assertThat(
            client.get(null, "/map/province.geojson", "If-None-Match", map.header("ETag")).status())
        .isEqualTo(304);
    assertThat(client.get(null, "/lib/echarts.esm.min.js").header("Content-Type"))
        .isEqualTo("text/javascript; charset=utf-8");
    for (String path :
        List.of(
            "/map/../api/openapi.json",
            "/map/%2e%2e/api/openapi.json",
            "/../command/Qianhu.class",
            "/nothing.html",
            "/map/",
            "/api/v1/nothing")) {
      assertThat(client.get(null, path).status()).as(path).isIn(400, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01", "0001-01", "9999-12"})
  void aMonthOfWhichThereIsNothingCostsNothing(String month) {
    for (String question :
        List.of(
            "indicators?period=" + month,
            "coverage?period=" + month,
            "suspects?region=370000&period=" + month,
            "balances?period=" + month,
            "balances?year=" + month.substring(0, 4),
            "enterprises?period=" + month,
            "projects?year=" + month.substring(0, 4),
            "missing?scope=ALL&period=" + month,
            "accounts/370000:INCREMENT/statement?from=%1$s-01&to=%1$s-31".formatted(month))) {
      DeskReply reply = client.get(CENTRE, "/api/v1/" + question);
      assertThat(reply.status()).as(question + ": " + reply.text()).isEqualTo(200);
    }
    String cell = "ALL/370000/T/" + month;
    for (String question :
        List.of(
            "indicator?measure=gross_output&figure=ytd_growth_pct&cell=" + cell,
            "coverage?cell=" + cell,
            "balance?city=370100&rule=R2022&period=" + month,
            "alert?id=REPORT_OVERDUE/91370100163128832N/" + month)) {
      DeskReply reply = client.get(CENTRE, "/api/v1/explain/" + question);
      assertThat(reply.status()).as(question + ": " + reply.text()).isEqualTo(404);
    }
  }

  @Test
  void aSpanOfAllMonthsHasTheRowsThatThereAre() {
    String all = "/api/v1/indicators?scope=ALL&region=370000&industry=T&limit=5000";
    assertThat(client.get(CENTRE, all + "&period=0001-01..9999-12").rows())
        .isEqualTo(client.get(CENTRE, all).rows())
        .isNotEmpty();
  }

  /** A question with an answer. */
  private static String example(DeskRoute route) {
    String uscc = first("enterprises", "uscc");
    return switch (route) {
      case STATEMENT ->
          "/api/v1/accounts/" + first("accounts", "account") + "/statement?to=2022-12-31";
      case ENTERPRISE -> "/api/v1/enterprises/" + uscc;
      case PROJECT -> "/api/v1/projects/" + first("projects", "project_code");
      case ALERT_HISTORY ->
          "/api/v1/alerts/history?id=" + first("alerts", "alert_id").replace("/", "%2F");
      case SUSPECTS -> "/api/v1/suspects?region=370000";
      case MISSING -> "/api/v1/missing?scope=ALL&period=2030-01";
      case EXPLAIN_INDICATOR ->
          "/api/v1/explain/indicator?cell=ALL/370000/T/2022-02&measure=gross_output&figure=ytd";
      case EXPLAIN_COVERAGE -> "/api/v1/explain/coverage?cell=ALL/370000/T/2022-02";
      case EXPLAIN_BALANCE ->
          "/api/v1/explain/balance?period=2022-02&rule=R2022&city="
              + first("balances?period=2022-02", "city");
      case EXPLAIN_TARGET ->
          "/api/v1/explain/target?key="
              + key("targets", "region", "scope", "industry", "measure", "year", "period");
      case EXPLAIN_CONTROL ->
          "/api/v1/explain/control?figure=exempt&key=" + key("control", "region", "period");
      case EXPLAIN_TWO_HIGH ->
          "/api/v1/explain/two-high?key=" + key("two-high", "region", "industry", "period");
      case EXPLAIN_QUOTA_PROJECT ->
          "/api/v1/explain/quota-project?key=" + key("quota-projects", "project_code");
      case EXPLAIN_ACCOUNT -> "/api/v1/explain/account?account=" + first("accounts", "account");
      case EXPLAIN_ALERT -> "/api/v1/explain/alert?id=" + first("alerts", "alert_id");
      default -> route.template();
    };
  }

  /** What names the first row of a list. */
  private static String key(String list, String... members) {
    return Stream.of(members).map(member -> first(list, member)).collect(Collectors.joining("/"));
  }

  private static String first(String list, String member) {
    return client.get(CENTRE, "/api/v1/" + list).rows().path(0).path(member).asText();
  }

  /** What a schema, found by its place in the description, objects to. */
  private static List<Error> errors(String place, DeskReply reply) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.set("components", api.path("components"));
    schema.putArray("allOf").add(api.at(place));
    assertThat(api.at(place).isMissingNode()).as(place).isFalse();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(reply.json());
  }

  private static JsonNode operation(DeskRoute route) {
    return api.path("paths").path(route.template()).path("get");
  }

  private static Set<String> names(JsonNode object) {
    return Set.copyOf(
        Stream.of(object).flatMap(each -> each.propertyStream()).map(Map.Entry::getKey).toList());
  }
}
