package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.ingest.http.Rig.Reply;
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

  private final Rig rig = new Rig(Limits.tuned().remembered(DAY).build());

  @BeforeEach
  void sendAllButOneOfADay() {
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/output", outputs(DAY - 1)).status())
        .isEqualTo(200);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void beyondItAKeyIsPutOffAndOthersGoOn() {
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/output", Rig.output("L")).status())
        .isEqualTo(202);

    putOff(rig.post(Rig.STEEL_KEY, "/v1/reports/output", Rig.output("M")));

    assertThat(rig.log.history()).hasSize(DAY);
    assertThat(rig.post(Rig.CENTRE_KEY, "/v1/reports/output", outputs(DAY)).status())
        .as("the centre loads the past of a province")
        .isEqualTo(200);
    assertThat(rig.post(Rig.CENTRE_KEY, "/v1/reports/output", Rig.output("N")).status())
        .isEqualTo(202);
  }

  @Test
  void ofReadingsThoseThatAreWrongCount() {
    String wrong = String.join(",", Collections.nCopies(DAY - 1, reading("00", "-1")));
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/readings", "[" + wrong + "]").status())
        .isEqualTo(200);
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/readings", readings("10.5", "11.5")).status())
        .isEqualTo(200);
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/readings", readings("10.5", "-1")).status())
        .isEqualTo(200);

    putOff(rig.post(Rig.STEEL_KEY, "/v1/reports/readings", readings("12.5", "-2")));

    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/readings", readings("12.5", "2")).status())
        .isEqualTo(200);
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/output", Rig.output("R")).status())
        .as("wrong readings hold up no monthly report")
        .isEqualTo(202);
  }

  @Test
  void whatIsOnlyTriedUsesUpNothing() {
    for (int i = 0; i < 3; i++) {
      assertThat(
              rig.post(Rig.STEEL_KEY, "/v1/reports/output?dry-run=true", Rig.output("T")).status())
          .isEqualTo(200);
    }
    assertThat(rig.post(Rig.STEEL_KEY, "/v1/reports/output", Rig.output("T")).status())
        .isEqualTo(202);
  }

  @Test
  void aDayHasRoomForOneFullRequest() {
    assertThatThrownBy(() -> Limits.tuned().remembered(DAY - 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one full request");
  }

  private static void putOff(Reply reply) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.text("type")).isEqualTo("urn:qianhu:problem:too-many-requests");
    assertThat(reply.text("message_zh")).contains("一日内", "秒后重新上报");
    assertThat(reply.text("message_en")).contains("in a day", "nothing was received");
    assertThat(Long.parseLong(reply.header("Retry-After"))).isBetween(1L, 1 + SECONDS_FOR_ONE);
  }

  private static String outputs(int reports) {
    return IntStream.range(0, reports)
        .mapToObj(number -> Rig.output("O-" + number))
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
        .formatted(Rig.STEEL, hour, quantity);
  }
}
