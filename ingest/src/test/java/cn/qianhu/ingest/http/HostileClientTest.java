package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.kit.Until;
import cn.qianhu.web.SocketClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
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

  /** Of a client that dribbles: a byte each time. */
  private static final Duration PACE = Duration.ofMillis(50);

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

  @Test
  void aBodyWithoutEndIsCutOff() throws IOException {
    try (Socket client = connect()) {
      write(client, head("Transfer-Encoding: chunked"));
      byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      String answer = "";
      try {
        while (client.getInputStream().available() == 0) {
          client.getOutputStream().write(chunk);
        }
        answer = firstLine(client);
      } catch (IOException e) {
        return;
      }
      assertThat(answer).contains(" 413 ");
    }
  }

  @Test
  void aClientThatDribblesIsCutOff() throws IOException {
    try (Socket client = connect()) {
      write(client, head("Content-Length: 1000"));
      while (client.getInputStream().available() == 0) {
        write(client, " ");
        Until.elapsed(PACE);
      }
      assertThat(firstLine(client)).contains(" 408 ");
    }
  }

  @Test
  void aClientThatDribblesItsHeadIsCutOff() throws IOException {
    try (SocketClient client = new SocketClient(gatewayFixture.gateway.port())) {
      client
          .write("POST /v1/reports/output HTTP/1.1\r\nHost: a\r\n")
          .dribble("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aClientThatFallsSilentIsCutOff() throws IOException {
    try (Socket client = connect()) {
      write(client, head("Content-Length: 1000") + "{");
      assertThat(firstLine(client)).contains(" 408 ");
      assertThat(client.getInputStream().readAllBytes()).isNotEmpty();
    }
  }

  @Test
  void halfABodyIsNoBody() throws IOException {
    try (Socket client = connect()) {
      String body = GatewayFixture.output("O-1");
      write(client, head("Content-Length: " + (body.length() + 1)) + body);
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void whatIsNoHttpIsRefusedInTheSameForm() throws IOException {
    try (Socket client = connect()) {
      write(client, "GET /v1/receipts/../x HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n");
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
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

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), gatewayFixture.gateway.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static String head(String length) {
    return "POST /v1/reports/output HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + GatewayFixture.STEEL_KEY
        + "\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  private static String firstLine(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
