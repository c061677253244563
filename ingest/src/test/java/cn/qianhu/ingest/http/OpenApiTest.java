package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.dialect.ConversionKind;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description says what the gateway does; an answer that no route knows fails its request. */
class OpenApiTest {

  private static GatewayFixture gatewayFixture;
  private static JsonNode api;

  @BeforeAll
  static void read() {
    gatewayFixture = new GatewayFixture(GatewayLimits.standard());
    GatewayReply reply = gatewayFixture.get(null, "/v1/openapi.json");
    assertThat(reply.status()).isEqualTo(200);
    api = reply.json();
  }

  @AfterAll
  static void close() {
    gatewayFixture.close();
  }

  @Test
  void itNamesEveryRouteAndStatusAndNoOther() {
    Map<String, Set<Integer>> described = new HashMap<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            described.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                statuses(method.getValue()))));
    assertThat(described)
        .isEqualTo(
            Arrays.stream(GatewayRoute.values())
                .collect(Collectors.toMap(GatewayRoute::title, GatewayRoute::statuses)));
  }

  @Test
  void itsFormsHaveTheColumnsOfTheKinds() {
    for (Kind kind : Kind.all()) {
      JsonNode form = api.at("/components/schemas/" + kind.fileName() + "/properties");
      Set<String> columns = names(form);
      assertThat(columns.remove("quantities")).isEqualTo(kind == ReadingForm.KIND);
      assertThat(columns.remove("signature")).isEqualTo(kind.isReport());
      assertThat(columns).as(kind.fileName()).containsExactlyElementsOf(kind.columns());
    }
  }

  @Test
  void aFormOfASiteIsDescribedBehindThoseThatEnterprisesReport() {
    assertThat(api.at("/paths/~1v1~1reports~1{form}/post/parameters/0/schema/enum"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "output",
            "investment",
            "energy",
            "readings",
            "training",
            "enterprises",
            "projects",
            "quota",
            "targets");
    assertThat(api.at("/components/schemas/training/properties/trained/description").asText())
        .isEqualTo("人，不带小数 / persons, no decimals");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    api.findValuesAsText("$ref")
        .forEach(ref -> assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void itsJsonExamplesAreAccepted() {
    JsonNode examples = body("application/json").path("examples");
    Set<String> tried = new HashSet<>();
    examples
        .properties()
        .forEach(
            example -> {
              String form = example.getKey().replace("-list", "");
              boolean list = example.getKey().endsWith("-list");
              GatewayReply reply =
                  gatewayFixture.post(
                      GatewayFixture.CENTRE_KEY,
                      "/v1/reports/" + form,
                      example.getValue().path("value").toString());
              assertThat(reply.status())
                  .as("%s: %s", example.getKey(), reply.json())
                  .isEqualTo(list ? 200 : 202);
              JsonNode outcome = list ? reply.json().at("/reports/0") : reply.json();
              assertThat(outcome.path("outcome").asText()).isEqualTo("ACCEPTED_FOR_PROCESSING");
              assertThat(names(api.at("/components/schemas/outcome/properties")))
                  .containsAll(names(outcome));
              tried.add(form);
            });
    assertThat(tried).hasSize(Kind.all().size());
  }

  @Test
  void itsCsvExamplesAreAccepted() {
    JsonNode examples = body("text/csv").path("examples");
    assertThat(examples).hasSize(Kind.all().size());
    examples
        .properties()
        .forEach(
            example -> {
              GatewayReply reply =
                  table(
                      example.getKey().replace("-csv", ""),
                      "text/csv",
                      example.getValue().path("value").asText());
              assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt())
                  .as("%s: %s", example.getKey(), reply.json())
                  .isEqualTo(1);
            });
  }

  @Test
  void warningsHaveTheMembersThatAreDescribed() {
    String report = body("application/json").at("/examples/output/value").toString();
    String other = report.replace("O-000001", "O-000002");
    GatewayReply reply =
        gatewayFixture.post(
            GatewayFixture.CENTRE_KEY, "/v1/reports/output", "[" + report + "," + other + "]");
    assertThat(names(api.at("/components/schemas/summary/properties")))
        .containsAll(names(reply.json()));
    assertThat(names(api.at("/components/schemas/warning/properties")))
        .containsAll(names(reply.json().at("/warnings/0")));
  }

  @Test
  void whatWasConvertedHasTheMembersThatAreDescribed() {
    String csv = body("text/csv").at("/examples/output-csv/value").asText();
    GatewayReply reply =
        table("output", "text/csv", csv.replaceFirst(",(20[0-9]{2})-([0-9]{2}),", ",$1年$2月,"));
    assertThat(names(api.at("/components/schemas/summary/properties")))
        .containsAll(names(reply.json()));
    assertThat(names(api.at("/components/schemas/outcome/properties")))
        .containsAll(names(reply.json().at("/reports/0")));
    JsonNode conversion = api.at("/components/schemas/conversion");
    assertThat(names(reply.json().at("/conversions/0")))
        .isEqualTo(names(conversion.path("properties")));
    assertThat(reply.json().at("/conversions/0/message_zh").asText())
        .startsWith("列 period：月份的写法，1 行，首例“");
    assertThat(conversion.at("/properties/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactly(
            Arrays.stream(ConversionKind.values()).map(Enum::name).toArray(String[]::new));
  }

  private static GatewayReply table(String form, String type, String body) {
    return gatewayFixture.send(
        gatewayFixture
            .request(GatewayFixture.CENTRE_KEY, "/v1/reports/" + form)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void problemsHaveTheMembersThatAreDescribed() {
    GatewayReply reply = gatewayFixture.post(GatewayFixture.CENTRE_KEY, "/v1/reports/output", "{}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(names(api.at("/components/schemas/problem/properties")))
        .containsAll(names(reply.json()));
  }

  private static JsonNode body(String type) {
    return api.path("paths")
        .path("/v1/reports/{form}")
        .path("post")
        .path("requestBody")
        .path("content")
        .path(type);
  }

  private static Set<Integer> statuses(JsonNode operation) {
    return names(operation.path("responses")).stream()
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
