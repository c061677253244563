package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not wrong with reports, and yet worth a second look, stands in the answer. */
class AnswerWarningsTest {
  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().rate(100, 10_000).body(1 << 20).build());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void reportsOfOneRequestThatContendAreNamedBoth() {
    String first = output("O-1");
    String second = output("O-2");
    String corrected = output("O-3").replace("\"revision\":1", "\"revision\":2");
    GatewayReply reply =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/output", "[" + first + "," + second + "," + corrected + "]");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(3);
    assertThat(reply.json().path("warnings")).hasSize(2);
    assertThat(reply.json().at("/warnings/0/index").asInt()).isZero();
    assertThat(reply.json().at("/warnings/0/report_id").asText()).isEqualTo("O-1");
    assertThat(reply.json().at("/warnings/0/message_en").asText())
        .startsWith("contends with report 2 ")
        .contains("which prevails: equal instant, greater report_id");
    assertThat(reply.json().at("/warnings/1/index").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/warnings/1/message_zh").asText()).contains("以本条为准");
    assertThat(gatewayFixture.log.history()).hasSize(3);
  }

  @Test
  void aCommandThatTakesEffectLaterThanTomorrowIsWarnedOfAndAYearLaterItIsWrong() {
    LocalDate today = LocalDate.now(Months.ZONE);
    GatewayReply reply =
        gatewayFixture.post(
            GatewayFixture.CENTRE_KEY,
            "/v1/reports/quota",
            "[%s,%s,%s]"
                .formatted(
                    fund("Q-1", today),
                    fund("Q-2", today.plusMonths(6)),
                    fund("Q-3", today.plusYears(1).plusDays(2))));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/reports/2/outcome").asText()).isEqualTo("WRONG");
    assertThat(reply.json().at("/reports/2/reason").asText()).isEqualTo("OUT_OF_RANGE");
    assertThat(reply.json().at("/reports/2/column").asText()).isEqualTo("effective_date");
    assertThat(reply.json().path("warnings")).hasSize(1);
    assertThat(reply.json().at("/warnings/0/index").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/warnings/0/report_id").asText()).isEqualTo("Q-2");
    assertThat(reply.json().at("/warnings/0/message_zh").asText())
        .contains("effective_date " + today.plusMonths(6));
  }

  private static String fund(String id, LocalDate date) {
    return "{\"command_id\":\"%s\",\"type\":\"FUND\",\"effective_date\":\"%s\",\"amount\":1}"
        .formatted(id, date);
  }

  @Test
  void idsThatLookAlikeAreTwoAndThatIsSaid() {
    String first = output("N\u00E9-1");
    String second = output("Ne\u0301-1").replace("2021-01\"", "2020-12\"");
    GatewayReply reply =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", "[" + first + "," + second + "]");

    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(2);
    assertThat(reply.json().path("warnings")).hasSize(1);
    assertThat(reply.json().at("/warnings/0/index").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/warnings/0/message_en").asText())
        .contains("looks like that of report 1 and is another");
  }

  @Test
  void ofASingleReportTooItIsSaidWhatCannotBeSeenInItsId() {
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("N\u202E1"));

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.text("outcome")).isEqualTo("ACCEPTED_FOR_PROCESSING");
    assertThat(reply.json().at("/warnings/0/message_en").asText())
        .contains("N<U+202E>1")
        .contains("characters that cannot be seen");
    assertThat(
            gatewayFixture
                .post(STEEL_KEY, "/v1/reports/output", output("N-1"))
                .json()
                .has("warnings"))
        .isFalse();
  }

  @Test
  void whatIsNoticedOfACsvIsSaid() {
    String csv =
        String.join(",", OutputForm.KIND.columns())
            + ",note\n"
            + String.join(
                ",",
                "O-1",
                GatewayFixture.STEEL,
                "2021-01,1,2021-02-02T09:14:00+08:00,,3,2,1,3,1,9,x")
            + "\n"
            + String.join(
                ",",
                "O-2",
                GatewayFixture.STEEL,
                "2021-02,1,2021-03-02T09:14:00+08:00,,3,2,1,3,1,9");
    GatewayReply reply =
        gatewayFixture.send(
            gatewayFixture
                .request(STEEL_KEY, "/v1/reports/output")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("warnings")).hasSize(3);
    assertThat(reply.json().at("/warnings/0/index").isMissingNode()).isTrue();
    assertThat(reply.json().at("/warnings/0/line").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/warnings/0/message_en").asText()).contains("[note]");
    assertThat(reply.json().at("/warnings/1/index").isMissingNode()).isTrue();
    assertThat(reply.json().at("/warnings/1/line").asInt()).isEqualTo(3);
    assertThat(reply.json().at("/warnings/1/message_en").asText()).contains("no line break");
    assertThat(reply.json().at("/warnings/2/index").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/warnings/2/line").asInt()).isEqualTo(3);
    assertThat(reply.json().at("/warnings/2/message_zh").asText()).contains("少 1 个单元格");
  }

  @Test
  void anAnswerHasNoWarningsWhereThereIsNothingToWarnOf() {
    GatewayReply reply =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", "[" + output("O-1") + "]");
    assertThat(reply.json().path("warnings").isMissingNode()).isTrue();
  }
}
