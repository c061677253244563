package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.ReceivedReport;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.kit.SocketClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An enterprise with a key of its own that wants to see another's: the steel plant is the other.
 * What it wrote itself it may read in the answer, and nothing else of the plant.
 */
class OwnPageSiegeTest {

  private static final String SECRET = "O-secret-of-steel";

  private final GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard());

  @BeforeEach
  void theOtherHasReported() {
    ReceivedReport secret = OwnPageTest.report(7, SECRET, ReceiptStatus.ACCEPTED, "");
    gatewayFixture.reported.put(GatewayFixture.STEEL, List.of(secret));
    gatewayFixture.receipts.put(
        SECRET,
        List.of(
            new ReportReceipt(
                SECRET,
                OutputForm.KIND,
                GatewayFixture.STEEL,
                List.of(secret.delivery()),
                List.of("O-other-secret"))));
  }

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  private GatewayReply get(String path) {
    return gatewayFixture.get(GatewayFixture.OTHER_KEY, path);
  }

  /** As a parameter, in a header field, in the path, in a body of a question. */
  @Test
  void noPartOfARequestNamesAnotherEnterprise() {
    List<HttpRequest.Builder> requests = new ArrayList<>();
    for (String path :
        List.of(
            "/v1/own?uscc=" + GatewayFixture.STEEL,
            "/v1/own/receipts?uscc=" + GatewayFixture.STEEL,
            "/v1/own/" + GatewayFixture.STEEL,
            "/v1/own/receipts/" + GatewayFixture.STEEL,
            "/v1/own%2F" + GatewayFixture.STEEL,
            "/v1/own;uscc=" + GatewayFixture.STEEL,
            "/v1/own?key=" + GatewayFixture.STEEL_KEY,
            "/page/" + GatewayFixture.STEEL,
            "/page/own?uscc=" + GatewayFixture.STEEL)) {
      requests.add(gatewayFixture.request(GatewayFixture.OTHER_KEY, path));
    }
    for (String field : List.of("X-Uscc", "uscc", "X-Forwarded-User", "X-Original-URL", "Cookie")) {
      requests.add(
          gatewayFixture
              .request(GatewayFixture.OTHER_KEY, "/v1/own")
              .header(field, GatewayFixture.STEEL));
    }
    requests.add(
        gatewayFixture
            .request(GatewayFixture.OTHER_KEY, "/v1/own")
            .method("GET", BodyPublishers.ofString("{\"uscc\":\"" + GatewayFixture.STEEL + "\"}")));
    for (HttpRequest.Builder request : requests) {
      GatewayReply reply = gatewayFixture.send(request.build());
      assertThat(reply.status()).as(request.build().toString()).isIn(200, 400, 404);
      assertThat(reply.text("uscc")).isIn("", GatewayFixture.OTHER);
      assertThat(reply.response().body()).doesNotContain(SECRET);
    }
    assertThat(gatewayFixture.sheets).doesNotContainKey(GatewayFixture.STEEL);
  }

  @Test
  void aKeyIsLookedForInItsFieldOnly() {
    for (String path :
        List.of(
            "/v1/own?key=" + GatewayFixture.STEEL_KEY,
            "/v1/own?access_token=" + GatewayFixture.STEEL_KEY)) {
      assertThat(gatewayFixture.get(null, path).status()).as(path).isEqualTo(401);
    }
    HttpRequest cookie =
        gatewayFixture
            .request(null, "/v1/own")
            .header("Cookie", "key=" + GatewayFixture.STEEL_KEY)
            .build();
    assertThat(gatewayFixture.send(cookie).status()).isEqualTo(401);
    HttpRequest two =
        gatewayFixture
            .request(GatewayFixture.OTHER_KEY, "/v1/own")
            .header("Authorization", "Bearer " + GatewayFixture.STEEL_KEY)
            .build();
    assertThat(gatewayFixture.send(two).text("uscc")).isEqualTo(GatewayFixture.OTHER);
  }

  @Test
  void theIdOfAnothersReportIsAnsweredAsOneThatWasNeverUsed() {
    GatewayReply others = get("/v1/receipts/" + SECRET);
    GatewayReply nobodys = get("/v1/receipts/O-never-used");
    assertThat(others.status()).isEqualTo(404);
    assertThat(others.text("detail").replace(SECRET, ""))
        .isEqualTo(nobodys.text("detail").replace("O-never-used", ""));
    assertThat(get("/v1/own/receipts").json().path("receipts")).isEmpty();
  }

  @Test
  void aPlaceInTheLogThatIsAnothersIsAnsweredAsOneThatIsNobodys() {
    gatewayFixture.reported.put(
        GatewayFixture.OTHER, List.of(OwnPageTest.report(9, "O-own", ReceiptStatus.ACCEPTED, "")));
    GatewayReply others = get("/v1/own/receipts?after=reports.output/1/7");
    for (String place : List.of("reports.output/1/8", "a/b/c", "/", "", "reports.output/1/-1")) {
      GatewayReply nobodys = get("/v1/own/receipts?after=" + place);
      assertThat(nobodys.status()).as(place).isEqualTo(400);
      assertThat(nobodys.text("detail")).isEqualTo(others.text("detail"));
    }
    assertThat(others.status()).isEqualTo(400);
    assertThat(get("/v1/own/receipts?after=reports.output/1/9").status()).isEqualTo(200);
  }

  /** Two enterprises may report on one project, one after the other. */
  @Test
  void byWhichReportOfAnotherItsOwnIsSupersededIsNotSaid() {
    ReceivedReport own = OwnPageTest.report(9, "O-own", ReceiptStatus.SUPERSEDED, SECRET);
    gatewayFixture.reported.put(GatewayFixture.OTHER, List.of(own));
    gatewayFixture.receipts.put(
        "O-own",
        List.of(
            new ReportReceipt(
                "O-own",
                OutputForm.KIND,
                GatewayFixture.OTHER,
                List.of(own.delivery()),
                List.of())));
    GatewayReply page = get("/v1/own/receipts");
    assertThat(page.json().at("/receipts/0/fate").asText()).isEqualTo("SUPERSEDED");
    assertThat(page.response().body()).doesNotContain(SECRET);
    GatewayReply receipt = get("/v1/receipts/O-own");
    assertThat(receipt.json().at("/receipts/0/deliveries/0/fate").asText()).isEqualTo("SUPERSEDED");
    assertThat(receipt.response().body()).doesNotContain(SECRET);
    assertThat(
            gatewayFixture.get(GatewayFixture.CENTRE_KEY, "/v1/receipts/O-own").response().body())
        .contains(SECRET);
  }

  @Test
  void byWhichReportOfItsOwnItIsSupersededIsSaid() {
    ReceivedReport own = OwnPageTest.report(9, "O-1", ReceiptStatus.SUPERSEDED, "O-2");
    ReceivedReport later = OwnPageTest.report(10, "O-2", ReceiptStatus.ACCEPTED, "");
    gatewayFixture.reported.put(GatewayFixture.OTHER, List.of(later, own));
    assertThat(get("/v1/own/receipts").json().at("/receipts/1/superseded_by").asText())
        .isEqualTo("O-2");
  }

  @Test
  void aFileThatNamesAnotherIsTakenInNoPart() {
    String own = GatewayFixture.output("O-1").replace(GatewayFixture.STEEL, GatewayFixture.OTHER);
    for (String query : List.of("", "?dry-run=true")) {
      GatewayReply reply =
          gatewayFixture.post(
              GatewayFixture.OTHER_KEY,
              "/v1/reports/output" + query,
              "[" + own + "," + GatewayFixture.output(SECRET) + "]");
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.response().body()).doesNotContain(SECRET);
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void nothingThatIsOwnIsKeptByABrowserOrAProxy() {
    for (String path : List.of("/v1/own", "/v1/own/receipts")) {
      GatewayReply reply = get(path);
      assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
      assertThat(reply.header("ETag")).isEmpty();
      assertThat(reply.header("Set-Cookie")).isEmpty();
      assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void aPageOfAnotherSiteAsksForNothing() {
    for (String path : List.of("/", "/page/app.js", "/v1/own")) {
      HttpRequest request =
          gatewayFixture
              .request(GatewayFixture.OTHER_KEY, path)
              .header("Origin", "https://evil.example")
              .build();
      assertThat(gatewayFixture.send(request).status()).as(path).isEqualTo(403);
    }
  }

  /** Whoever holds it has half a minute to send the body, and sends nothing more. */
  @Test
  void aKeyThatIsRevokedWhileABodyIsOnItsWayIsRefused() throws IOException {
    String body = GatewayFixture.output("O-1").replace(GatewayFixture.STEEL, GatewayFixture.OTHER);
    try (SocketClient client = new SocketClient(gatewayFixture.gateway.port())) {
      client.write(
          "POST /v1/reports/output HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
              + GatewayFixture.OTHER_KEY
              + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n");
      assertThat(client.status()).contains(" 100 ");
      gatewayFixture.revoked.add(GatewayFixture.OTHER_KEY);
      assertThat(client.write(body).status()).contains(" 401 ");
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  /** What strangers write comes back as JSON, printable, and is never a page. */
  @Test
  void whatIsWrittenIntoAReportComesBackAsText() {
    String hostile = "\"><img src=x onerror=alert(1)>\u202e";
    gatewayFixture.reported.put(
        GatewayFixture.OTHER, List.of(OwnPageTest.report(9, hostile, ReceiptStatus.ACCEPTED, "")));
    GatewayReply reply = get("/v1/own/receipts");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.json().at("/receipts/0/report_id").asText())
        .isEqualTo("\"><img src=x onerror=alert(1)><U+202E>");
  }
}
