package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Rejection;
import cn.qianhu.kit.SocketClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What strangers may ask of a desk that knows them, and of one that asks nobody for a key. */
@Timeout(60)
class DeskDoorsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ReferenceDesk keyed;
  private static ReferenceDesk open;

  @BeforeAll
  static void open() {
    keyed = new ReferenceDesk(Reference.CLEAN_FEW);
    open = new ReferenceDesk(Reference.CLEAN_FEW, Audience.CENTRE);
  }

  @AfterAll
  static void close() {
    keyed.close();
    open.close();
  }

  @Test
  void anAddressOfThousandsOfNamesIsNone() {
    DeskClient.DeskReply reply = new DeskClient(keyed.port()).get(null, "/a".repeat(3_800));
    assertThat(reply.status()).as(reply.text()).isEqualTo(404);
  }

  @Test
  void whoAsksForNoKeyAnswersToHisOwnNamesOnly() throws IOException {
    assertThat(status(open, "localhost:" + open.port())).isEqualTo(200);
    assertThat(status(open, "127.0.0.1:" + open.port())).isEqualTo(200);
    assertThat(status(open, "evil.example")).isEqualTo(421);
    assertThat(status(keyed, "desk.example")).isEqualTo(401);
  }

  @Test
  void aPageOfAnotherSiteHearsNothing() {
    for (ReferenceDesk desk : List.of(keyed, open)) {
      DeskClient.DeskReply reply =
          new DeskClient(desk.port())
              .get(ReferenceDesk.CENTRE, "/api/v1/events", "Origin", "http://evil.example");
      assertThat(reply.status()).isEqualTo(403);
    }
  }

  @Test
  void figuresAreKeptByWhoAskedAndByNobodyOnTheWay() {
    DeskClient client = new DeskClient(keyed.port());
    DeskClient.DeskReply rows = client.get(ReferenceDesk.CENTRE, "/api/v1/coverage?limit=1");
    assertThat(rows.header("Cache-Control")).isEqualTo("private, no-cache");
    DeskClient.DeskReply status = client.get(ReferenceDesk.CENTRE, "/api/v1/status");
    for (DeskClient.DeskReply reply : List.of(rows, status, client.get(null, "/api/v1/coverage"))) {
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(reply.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(reply.header("Cache-Control")).isIn("no-store", "private, no-cache");
      assertThat(reply.header("Server")).isEmpty();
    }
  }

  @Test
  void oneKeyLeavesStreamsOfEventsForTheOthers() throws Exception {
    assertLeavesRoom(
        keyed,
        ReferenceDesk.CENTRE,
        () -> assertThat(listen(keyed, ReferenceDesk.PUBLIC).statusCode()).isEqualTo(200));
  }

  @Test
  void soDoesOneAddressWhereNobodyNeedsAKey() throws Exception {
    assertLeavesRoom(
        open,
        null,
        () -> assertThat(listen(open, ReferenceDesk.CENTRE).statusCode()).isEqualTo(200));
  }

  @Test
  void whatASenderWroteIsRunByNoSpreadsheet() {
    String formula = "=HYPERLINK(\"http://evil.example\")";
    Rejection rejection =
        Rejection.newBuilder()
            .setKind("output")
            .setKey(formula)
            .setReason("MALFORMED")
            .setColumn("gross_output")
            .setValue("@SUM(A1)")
            .build();
    keyed.records.receive(
        Topics.RESULTS_REJECTIONS, Rejection.class, "output/reports.output/0/77", rejection);
    DeskClient client = new DeskClient(keyed.port());
    String path = "/api/v1/rejections?kind=output&reason=MALFORMED";
    DeskClient.DeskReply rows = client.get(ReferenceDesk.CENTRE, path);
    assertThat(rows.rows().findValuesAsText("key")).contains(formula);
    DeskClient.DeskReply csv = client.get(ReferenceDesk.CENTRE, path, "Accept", "text/csv");
    assertThat(csv.text())
        .contains("'=HYPERLINK", "'@SUM(A1)")
        .doesNotContainPattern("(?m)(^|,)\"?[=@]");
  }

  private interface Check {
    void run() throws Exception;
  }

  private static void assertLeavesRoom(ReferenceDesk desk, String key, Check others)
      throws Exception {
    List<InputStream> streams = new ArrayList<>();
    for (int i = 0; i < EventFeed.MOST_OF_CLIENT; i++) {
      HttpResponse<InputStream> stream = listen(desk, key);
      assertThat(stream.statusCode()).isEqualTo(200);
      streams.add(stream.body());
    }
    HttpResponse<InputStream> oneMore = listen(desk, key);
    assertThat(oneMore.statusCode()).isEqualTo(429);
    assertThat(oneMore.headers().firstValue("Retry-After")).isPresent();
    others.run();
    for (InputStream stream : streams) {
      stream.close();
    }
  }

  private static HttpResponse<InputStream> listen(ReferenceDesk desk, String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(new DeskClient(desk.port()).uri("/api/v1/events"));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return HTTP.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static int status(ReferenceDesk desk, String host) throws IOException {
    try (SocketClient client = new SocketClient(desk.port())) {
      client.write("GET /api/v1/accounts HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      return Integer.parseInt(client.status().split(" ", 3)[1]);
    }
  }
}
