package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.kit.SocketClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever one client does, it is refused clearly, and another's requests go on. */
@Timeout(60)
class HostileClientTest {

  private static final int LIMIT = 100_000;

  private final GatewayFixture gatewayFixture =
      new GatewayFixture(
          GatewayLimits.tuned()
              .body(LIMIT)
              .patience(Duration.ofSeconds(2), Duration.ofSeconds(1))
              .build());

  @AfterEach
  void othersGoOn() {
    int before = gatewayFixture.log.history().size();
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("O-2"))
                .status())
        .isEqualTo(202);
    assertThat(gatewayFixture.log.history()).hasSize(before + 1);
    gatewayFixture.close();
  }

  @Test
  void withoutAKeyNothingIsTaken() {
    GatewayReply reply =
        gatewayFixture.post(null, "/v1/reports/output", GatewayFixture.output("O-1"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(
            gatewayFixture
                .post("qh_unknown", "/v1/reports/output", GatewayFixture.output("O-1"))
                .status())
        .isEqualTo(401);
    assertThat(
            gatewayFixture.get(null, "/v1/reports/output?key=" + GatewayFixture.STEEL_KEY).status())
        .isEqualTo(405);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void aLargeBodyIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
    byte[] large = (" ".repeat(LIMIT) + "{}").getBytes(StandardCharsets.UTF_8);
    GatewayReply announced =
        gatewayFixture.send(
            gatewayFixture
                .request(GatewayFixture.STEEL_KEY, "/v1/reports/output")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large))
                .build());
    GatewayReply chunked =
        gatewayFixture.send(
            gatewayFixture
                .request(GatewayFixture.STEEL_KEY, "/v1/reports/output")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build());
    assertThat(announced.status()).isEqualTo(413);
    assertThat(chunked.status()).isEqualTo(413);
  }

  /** Four times what is taken is read on, so that the client gets to see the answer. */
  @Test
  void aBodyWithoutEndIsCutOff() throws IOException {
    try (SocketClient client = connect()) {
      client.write(head("Transfer-Encoding: chunked"));
      for (int i = 0; i < 4; i++) {
        client.write(chunk(LIMIT) + "\r\n");
      }
      String answer = client.write(chunk(1)).rest();
      assertThat(answer).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    }
  }

  /** A chunk of a body but for its end, which nobody reads any more where it is one too many. */
  private static String chunk(int length) {
    return Integer.toHexString(length) + "\r\n" + " ".repeat(length);
  }

  @Test
  void aClientThatDribblesIsCutOff() throws IOException {
    try (SocketClient client = connect()) {
      client.write(head("Content-Length: 1000"));
      assertThat(client.dribble(" ")).as("times that it was borne").isPositive();
      assertThat(client.status()).contains(" 408 ");
    }
  }

  @Test
  void aClientThatDribblesItsHeadIsCutOff() throws IOException {
    try (SocketClient client = connect()) {
      client.write("POST /v1/reports/output HTTP/1.1\r\nHost: a\r\n");
      assertThat(client.dribble("X-A: b\r\n")).as("times that it was borne").isPositive();
      assertThat(client.status()).isEmpty();
    }
  }

  @Test
  void aClientThatFallsSilentIsCutOff() throws IOException {
    try (SocketClient client = connect()) {
      client.write(head("Content-Length: 1000") + "{");
      assertThat(client.status()).contains(" 408 ");
      assertThat(client.rest()).isNotEmpty();
    }
  }

  @Test
  void halfABodyIsNoBody() throws IOException {
    try (SocketClient client = connect()) {
      String body = GatewayFixture.output("O-1");
      client.write(head("Content-Length: " + (body.length() + 1)) + body).falter();
      assertThat(client.status()).doesNotContain(" 202 ");
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void whatIsNoHttpIsRefusedInTheSameForm() throws IOException {
    try (SocketClient client = connect()) {
      client.write("GET /v1/receipts/../x HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n");
      assertThat(client.rest()).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }
  }

  @Test
  void nestingAndNumbersWithoutEndAreRefused() {
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", "[".repeat(90_000))
                .status())
        .isEqualTo(400);
    GatewayReply number =
        gatewayFixture.post(
            GatewayFixture.STEEL_KEY,
            "/v1/reports/output",
            "{\"revision\":" + "9".repeat(90_000) + "}");
    assertThat(number.status()).isEqualTo(400);
    assertThat(number.text("detail")).contains("第 1 行");
    GatewayReply twice =
        gatewayFixture.post(
            GatewayFixture.STEEL_KEY, "/v1/reports/output", "{\"uscc\":1,\"uscc\":2}");
    assertThat(twice.status()).isEqualTo(400);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void otherFormatsAreRefused() {
    for (String type :
        new String[] {"text/plain", "application/json; charset=gbk", "multipart/form-data", ";"}) {
      GatewayReply reply =
          gatewayFixture.send(
              gatewayFixture
                  .request(GatewayFixture.STEEL_KEY, "/v1/reports/output")
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(GatewayFixture.output("O-1")))
                  .build());
      assertThat(reply.status()).as(type).isEqualTo(415);
    }
    assertThat(
            gatewayFixture
                .send(
                    gatewayFixture
                        .request(GatewayFixture.STEEL_KEY, "/v1/reports/output")
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(GatewayFixture.output("O-1")))
                        .build())
                .status())
        .isEqualTo(415);
  }

  private SocketClient connect() throws IOException {
    return new SocketClient(gatewayFixture.gateway.port());
  }

  private static String head(String length) {
    return "POST /v1/reports/output HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + GatewayFixture.STEEL_KEY
        + "\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }
}
