package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gateways and desks remember of an enterprise's reports has a bound for each day. */
class DailyAllowanceTest {

  private static final int DAY = 10_000;
  private static final long SECONDS_FOR_ONE = Duration.ofDays(1).toSeconds() / DAY;

  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().remembered(DAY).build());

  @BeforeEach
  void sendAllButOneOfADay() {
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", outputs(DAY - 1))
                .status())
        .isEqualTo(200);
  }

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void beyondItAKeyIsPutOffAndOthersGoOn() {
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("L"))
                .status())
        .isEqualTo(202);

    putOff(
        gatewayFixture.post(
            GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("M")));

    assertThat(gatewayFixture.log.history()).hasSize(DAY);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.CENTRE_KEY, "/v1/reports/output", outputs(DAY))
                .status())
        .as("the centre loads the past of a province")
        .isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.CENTRE_KEY, "/v1/reports/output", GatewayFixture.output("N"))
                .status())
        .isEqualTo(202);
  }

  @Test
  void ofReadingsThoseThatAreWrongCount() {
    String wrong = String.join(",", Collections.nCopies(DAY - 1, reading("00", "-1")));
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/readings", "[" + wrong + "]")
                .status())
        .isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/readings", readings("10.5", "11.5"))
                .status())
        .isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/readings", readings("10.5", "-1"))
                .status())
        .isEqualTo(200);

    putOff(
        gatewayFixture.post(
            GatewayFixture.STEEL_KEY, "/v1/reports/readings", readings("12.5", "-2")));

    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/readings", readings("12.5", "2"))
                .status())
        .isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("R"))
                .status())
        .as("wrong readings hold up no monthly report")
        .isEqualTo(202);
  }

  @Test
  void whatIsOnlyTriedUsesUpNothing() {
    for (int i = 0; i < 3; i++) {
      assertThat(
              gatewayFixture
                  .post(
                      GatewayFixture.STEEL_KEY,
                      "/v1/reports/output?dry-run=true",
                      GatewayFixture.output("T"))
                  .status())
          .isEqualTo(200);
    }
    assertThat(
            gatewayFixture
                .post(GatewayFixture.STEEL_KEY, "/v1/reports/output", GatewayFixture.output("T"))
                .status())
        .isEqualTo(202);
  }

  @Test
  void aDayHasRoomForOneFullRequest() {
    assertThatThrownBy(() -> GatewayLimits.tuned().remembered(DAY - 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one full request");
  }

  private static void putOff(GatewayReply reply) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.text("type")).isEqualTo("urn:qianhu:problem:too-many-requests");
    assertThat(reply.text("message_zh")).contains("一日内", "秒后重新上报");
    assertThat(reply.text("message_en")).contains("in a day", "nothing was received");
    assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 1 + SECONDS_FOR_ONE);
  }

  private static String outputs(int reports) {
    return IntStream.range(0, reports)
        .mapToObj(number -> GatewayFixture.output("O-" + number))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String readings(String first, String second) {
    return "[" + reading("00", first) + "," + reading("01", second) + "]";
  }

  private static String reading(String hour, String quantity) {
    return """
        {"uscc":"%s","meter_id":"M01","carrier":"ELECTRICITY","flow":"CONSUMED",
         "interval_start":"2021-03-01T%s:00:00+08:00","minutes":60,"quantity":"%s",
         "reported_at":"2021-03-02T00:04:00+08:00"}"""
        .formatted(GatewayFixture.STEEL, hour, quantity);
  }
}
