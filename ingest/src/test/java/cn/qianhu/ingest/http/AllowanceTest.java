package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that has sent its bytes is put off, whatever they report, and others go on. */
class AllowanceTest {

  private static final int BODY = 20_000;

  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().body(BODY).bytes(1, 2 * BODY).build());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void bytesThatAreAnnouncedAreTakenBeforeTheyAreRead() {
    assertThat(send(GatewayFixture.STEEL_KEY, whole("O-1")).status()).isEqualTo(202);
    assertThat(send(GatewayFixture.STEEL_KEY, whole("O-2")).status()).isEqualTo(202);
    putOff(send(GatewayFixture.STEEL_KEY, whole("O-3")));
    assertThat(gatewayFixture.log.history()).hasSize(2);
    assertThat(send(GatewayFixture.CENTRE_KEY, whole("O-4")).status()).isEqualTo(202);
  }

  @Test
  void bytesThatComeUnannouncedAreTakenWhenTheyHaveCome() {
    assertThat(send(GatewayFixture.STEEL_KEY, chunked("O-1")).status()).isEqualTo(202);
    assertThat(send(GatewayFixture.STEEL_KEY, chunked("O-2")).status()).isEqualTo(202);
    putOff(send(GatewayFixture.STEEL_KEY, chunked("O-3")));
    assertThat(gatewayFixture.log.history()).hasSize(2);
  }

  @Test
  void bytesCountAlsoWhereTheyReportNothing() {
    for (int i = 0; i < 2; i++) {
      assertThat(send(GatewayFixture.STEEL_KEY, BodyPublishers.ofString(" ".repeat(BODY))).status())
          .isEqualTo(400);
    }
    putOff(send(GatewayFixture.STEEL_KEY, whole("O-1")));
  }

  @Test
  void aBodyThatIsTooLargeUsesUpNothing() {
    assertThat(
            send(GatewayFixture.STEEL_KEY, BodyPublishers.ofString(" ".repeat(BODY + 1))).status())
        .isEqualTo(413);
    assertThat(send(GatewayFixture.STEEL_KEY, whole("O-1")).status()).isEqualTo(202);
    assertThat(send(GatewayFixture.STEEL_KEY, whole("O-2")).status()).isEqualTo(202);
  }

  @Test
  void anAllowanceLetsOneFullBodyThrough() {
    assertThatThrownBy(() -> GatewayLimits.tuned().bytes(1, 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one full body");
  }

  private static void putOff(GatewayReply reply) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.text("type")).isEqualTo("urn:qianhu:problem:too-many-bytes");
    assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(19_000L, 20_001L);
    assertThat(reply.text("message_zh")).contains("秒后重新上报");
    assertThat(reply.text("message_en")).contains("nothing was received");
  }

  private GatewayReply send(String key, BodyPublisher body) {
    return gatewayFixture.send(
        gatewayFixture
            .request(key, "/v1/reports/output")
            .header("Content-Type", "application/json")
            .POST(body)
            .build());
  }

  /** A report in a body of the largest size. */
  private static byte[] bytes(String id) {
    String report = GatewayFixture.output(id);
    return (report + " ".repeat(BODY - report.length())).getBytes(StandardCharsets.UTF_8);
  }

  private static BodyPublisher whole(String id) {
    return BodyPublishers.ofByteArray(bytes(id));
  }

  private static BodyPublisher chunked(String id) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(id)));
  }
}
