package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure that the desk shows can be asked how it came about. */
@Timeout(120)
class ExplainApiTest {

  /** Where a row comes from, and how many of its figures are suspect. */
  private static final Set<String> NO_FIGURES = Set.of("source", "suspect", "suspect_figures");

  private static final String CENTRE = ReferenceDesk.CENTRE;
  private static final List<String> FIGURES =
      List.of(
          "value", "growth_pct", "naive_growth_pct", "ytd", "ytd_growth_pct", "contribution_pp");

  private static ReferenceDesk desk;
  private static DeskClient client;

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.CLEAN_FEW);
    client = new DeskClient(desk.port());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void indicatorsOfAMonthWithAllTheirFigures() {
    JsonNode rows = rows("indicators?scope=ALL&region=370000&industry=T&period=2022-02");
    assertThat(rows).hasSizeGreaterThan(10);
    for (JsonNode row : rows) {
      for (String figure : FIGURES) {
        if (row.has(figure)) {
          Map<String, String> question =
              Map.of("cell", cell(row), "measure", row.path("measure").asText(), "figure", figure);
          assertAgrees("indicator", question, row.path(figure).asText());
        }
      }
    }
  }

  /** Every figure of a row of each table that has keys, as the console links to it. */
  @ParameterizedTest
  @CsvSource({
    "targets?region=370000&period=2022-02, target, region scope industry measure year period",
    "control?region=370000&regions=children&period=2022-02, control, region period",
    "two-high?region=370000&period=2022-02, two-high, region industry period",
    "quota-projects?two_high=true, quota-project, project_code"
  })
  void rowsOfTables(String asked, String route, String keys) {
    List<String> key = List.of(keys.split(" "));
    JsonNode rows = rows(asked);
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      String named =
          key.stream().map(part -> row.path(part).asText()).collect(Collectors.joining("/"));
      row.fieldNames()
          .forEachRemaining(
              figure -> {
                if (!key.contains(figure) && !NO_FIGURES.contains(figure)) {
                  assertAgrees(
                      route, Map.of("key", named, "figure", figure), row.path(figure).asText());
                }
              });
    }
  }

  @Test
  void coverageBalancesAccountsAndAlerts() {
    for (JsonNode row : rows("coverage?scope=KEY_1000&region=370000&industry=T&period=2022-02")) {
      assertAgrees("coverage", Map.of("cell", cell(row)), null);
    }
    for (JsonNode row : rows("balances?period=2022-02")) {
      assertAgrees(
          "balance",
          Map.of(
              "city",
              row.path("city").asText(),
              "period",
              "2022-02",
              "rule",
              row.path("rule").asText(),
              "figure",
              "remaining"),
          row.path("remaining").asText());
    }
    for (JsonNode row : rows("accounts")) {
      assertAgrees(
          "account", Map.of("account", row.path("account").asText()), row.path("balance").asText());
    }
    for (JsonNode row : rows("alerts")) {
      assertAgrees(
          "alert", Map.of("id", row.path("alert_id").asText()), row.path("severity").asText());
    }
  }

  @Test
  void leavesNameTheRecordsThatTheyRestOn() {
    JsonNode tree =
        ask("indicator", Map.of("cell", "ALL/370000/T/2022-02", "measure", "gross_output")).json();
    assertThat(tree.findValuesAsText("topic")).contains("reports.output", "directory.enterprises");
    assertThat(tree.path("figure").path("children")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "indicator?cell=ALL/370000/T/1999-01&measure=gross_output, 404",
    "indicator?cell=ALL/370000/T/2022-02&measure=gross, 404",
    "indicator?cell=ALL/370000&measure=gross_output, 400",
    "indicator?cell=ALL/370000/T/2022-02, 400",
    "balance?city=370100&period=2022-13&rule=R2022, 400",
    "account?account=370100:NOTHING, 404",
    "alert?id=OUTPUT_DROP, 400",
    "alert?id=OUTPUT_DROP/x/2022-02, 404",
  })
  void aQuestionAboutNothingIsToldSo(String path, int status) {
    DeskClient.DeskReply reply = client.get(CENTRE, "/api/v1/explain/" + path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.json().path("message_zh").asText()).isNotEmpty();
    assertThat(reply.json().path("message_en").asText()).isNotEmpty();
  }

  @Test
  void thePublicIsToldNothingOfSingleEnterprises() {
    assertThat(
            client
                .get(
                    ReferenceDesk.PUBLIC,
                    "/api/v1/explain/indicator?cell=ALL/370000/T/2022-02&measure=gross_output")
                .status())
        .isEqualTo(403);
  }

  private static void assertAgrees(String what, Map<String, String> question, String shown) {
    JsonNode tree = ask(what, question).json();
    assertThat(tree.path("agrees").asBoolean()).as("%s %s: %s", what, question, tree).isTrue();
    assertThat(tree.path("checks").asInt()).isPositive();
    if (shown != null) {
      assertThat(tree.path("figure").path("checks").findValuesAsText("stated"))
          .as("%s %s", what, question)
          .contains(shown);
    }
  }

  private static DeskClient.DeskReply ask(String what, Map<String, String> question) {
    String query =
        question.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    DeskClient.DeskReply reply = client.get(CENTRE, "/api/v1/explain/" + what + "?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  private static JsonNode rows(String path) {
    JsonNode rows = client.get(CENTRE, "/api/v1/" + path).rows();
    assertThat(rows).as(path).isNotEmpty();
    return rows;
  }

  private static String cell(JsonNode row) {
    return String.join(
        "/",
        row.path("scope").asText(),
        row.path("region").asText(),
        row.path("industry").asText(),
        row.path("period").asText());
  }
}
