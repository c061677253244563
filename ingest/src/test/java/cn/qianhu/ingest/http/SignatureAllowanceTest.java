package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody keeps the processors busy with signatures, not even with such as are only tried. */
class SignatureAllowanceTest {

  private static final int FULL = GatewayLimits.standard().reports();
  private static final String TRIED = "/v1/reports/output?dry-run=true";

  private final GatewayFixture gatewayFixture = new GatewayFixture(GatewayLimits.standard());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void beyondThoseOfAFullRequestAKeyIsPutOffAndOthersGoOn() {
    String signed = signed();
    assertThat(gatewayFixture.post(GatewayFixture.STEEL_KEY, TRIED, signed).status())
        .isEqualTo(200);

    GatewayReply reply = gatewayFixture.post(GatewayFixture.STEEL_KEY, TRIED, signed);
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.text("type")).isEqualTo("urn:qianhu:problem:too-many-requests");
    assertThat(reply.text("message_zh")).contains("签名过多", "秒后重新上报");
    assertThat(reply.text("message_en")).contains("too many signatures", "nothing was received");
    assertThat(Long.parseLong(reply.header("Retry-After"))).isPositive();

    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("O-1"))
                .status())
        .as("what is not signed")
        .isEqualTo(202);
    assertThat(gatewayFixture.post(GatewayFixture.CENTRE_KEY, TRIED, signed).status())
        .isEqualTo(200);
  }

  private static String signed() {
    return IntStream.range(0, FULL)
        .mapToObj(
            number ->
                GatewayFixture.output("O-" + number).replaceFirst("\\{", "{\"signature\":\"x\","))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
