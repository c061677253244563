package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.SentRow;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gateway serves to the page of an enterprise. */
class OwnPageTest {

  private final GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  static ReceivedReport report(int offset, String id, ReceiptStatus fate, String supersededBy) {
    boolean refused = fate == ReceiptStatus.REJECTED;
    return new ReceivedReport(
        OutputForm.KIND,
        id,
        "2022-03",
        null,
        null,
        2,
        Instant.parse("2022-04-02T01:00:00Z"),
        false,
        Instant.parse("2022-04-02T01:00:01Z"),
        new Delivery(
            "reports.output",
            1,
            offset,
            fate,
            supersededBy,
            refused ? "MALFORMED" : "",
            refused ? "revenue" : "",
            refused ? "x" : "",
            refused ? Bilingual.of("错", "no") : Bilingual.NONE),
        refused ? new SentRow("output-2022-03.xlsx!3月", 7) : null);
  }

  @Test
  void thePageNeedsNoKeyAndNothingOfItComesFromElsewhere() throws Exception {
    HttpResponse<String> page = text("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; form-action 'none'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.body()).contains("lang=\"zh-CN\"").doesNotContain("http://", "https://");
    assertThat(text("/page/app.js").headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @Test
  void aFileThatDidNotChangeIsNotSentAgain() throws Exception {
    String tag = text("/page/app.js").headers().firstValue("ETag").orElseThrow();
    assertThat(
            gatewayFixture
                .fetch(
                    gatewayFixture
                        .request(null, "/page/app.js")
                        .header("If-None-Match", tag)
                        .build())
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void templatesAreOfferedUnderTheirNames() throws Exception {
    HttpResponse<String> template = text("/page/template-output.xlsx");
    assertThat(template.statusCode()).isEqualTo(200);
    assertThat(template.headers().firstValue("Content-Type").orElseThrow())
        .endsWith("spreadsheetml.sheet");
  }

  @Test
  void noNameLeadsOutOfThePage() throws Exception {
    for (String name :
        List.of(
            "..%2Fhttp%2Fopenapi.json",
            "%2e%2e%2fhttp%2fopenapi.json",
            ".hidden",
            "app.js%00",
            "template-nothing.xlsx",
            "a/b")) {
      assertThat(gatewayFixture.get(null, "/page/" + name).status()).as(name).isIn(400, 404);
    }
  }

  @Test
  void anEnterpriseSeesItsSheetWhichNobodyKeeps() {
    GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/own");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("uscc")).isEqualTo(GatewayFixture.STEEL);
    assertThat(reply.json().path("missing").isArray()).isTrue();
    assertThat(reply.json().has("name")).isFalse();
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whoeverIsNoEnterpriseIsLedToTheDesk() {
    for (String key :
        List.of(GatewayFixture.CENTRE_KEY, GatewayFixture.AUDITOR_KEY, GatewayFixture.PUBLIC_KEY)) {
      for (String path : List.of("/v1/own", "/v1/own/receipts")) {
        GatewayReply reply = gatewayFixture.get(key, path);
        assertThat(reply.status()).as(key + path).isEqualTo(403);
        assertThat(reply.text("message_zh")).contains("监测台");
        assertThat(reply.text("message_en")).contains("desk");
      }
    }
    assertThat(gatewayFixture.get(null, "/v1/own").status()).isEqualTo(401);
    assertThat(gatewayFixture.get("qh_unknown", "/v1/own").status()).isEqualTo(401);
  }

  @Test
  void aParameterThatIsNotKnownIsRefused() {
    GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/own?uscc=x");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_en")).endsWith("this address takes none");
    for (String wrong : List.of("limit=0", "limit=51", "limit=x", "limit=1&limit=2", "uscc=x")) {
      assertThat(gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/own/receipts?" + wrong).status())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  @Test
  void receiptsComeInPagesTheNewestFirst() {
    List<ReceivedReport> all =
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> report(1000 - i, "O-" + i, ReceiptStatus.ACCEPTED, ""))
            .toList();
    gatewayFixture.reported.put(GatewayFixture.STEEL, all);
    List<String> ids = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String next = "";
    while (next != null) {
      GatewayReply page =
          gatewayFixture.get(
              GatewayFixture.STEEL_KEY,
              "/v1/own/receipts" + (next.isEmpty() ? "" : "?after=" + next));
      assertThat(page.status()).isEqualTo(200);
      page.json().path("receipts").forEach(one -> ids.add(one.path("report_id").asText()));
      sizes.add(page.json().path("receipts").size());
      next = page.json().path("next").asText(null);
    }
    assertThat(sizes).containsExactly(50, 50, 20);
    assertThat(ids).containsExactlyElementsOf(all.stream().map(ReceivedReport::reportId).toList());
  }

  @Test
  void aReceiptSaysWhatBecameOfTheReport() {
    gatewayFixture.reported.put(
        GatewayFixture.STEEL, List.of(report(7, "O-1", ReceiptStatus.REJECTED, "")));
    var receipt =
        gatewayFixture
            .get(GatewayFixture.STEEL_KEY, "/v1/own/receipts?limit=1")
            .json()
            .at("/receipts/0");
    assertThat(receipt.toString())
        .isEqualTo(
            "{\"form\":\"output\",\"report_id\":\"O-1\",\"period\":\"2022-03\",\"revision\":2,"
                + "\"withdrawn\":false,\"received_at\":\"2022-04-02T01:00:01Z\","
                + "\"fate\":\"REJECTED\",\"reason\":\"MALFORMED\",\"column\":\"revenue\","
                + "\"heading\":\"营业收入（万元）\","
                + "\"value\":\"x\",\"message_zh\":\"错\",\"message_en\":\"no\","
                + "\"file\":\"output-2022-03.xlsx!3月\",\"row\":7,"
                + "\"place\":\"reports.output/1/7\"}");
  }

  @Test
  void aKeyThatAsksWithoutPauseIsPutOff() {
    int refused = 0;
    for (int i = 0; i < 200 && refused == 0; i++) {
      GatewayReply reply = gatewayFixture.get(GatewayFixture.STEEL_KEY, "/v1/own");
      if (reply.status() == 429) {
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        refused++;
      }
    }
    assertThat(refused).isOne();
    assertThat(gatewayFixture.get(GatewayFixture.OTHER_KEY, "/v1/own").status()).isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("O-9"))
                .status())
        .isEqualTo(202);
  }

  @Test
  void thePageIsForReadingOnly() {
    for (String path : List.of("/", "/page/app.js", "/v1/own", "/v1/own/receipts")) {
      GatewayReply reply =
          gatewayFixture.send(
              gatewayFixture
                  .request(GatewayFixture.STEEL_KEY, path)
                  .POST(BodyPublishers.ofString("x"))
                  .build());
      assertThat(reply.status()).as(path).isEqualTo(405);
    }
  }

  private HttpResponse<String> text(String path) throws Exception {
    return gatewayFixture.fetch(gatewayFixture.request(null, path).build());
  }
}
