package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.CENTRE_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that come by HTTP, and what is answered. */
class ReportsTest {
  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().rate(100, 10_000).body(1 << 20).build());

  @AfterEach
  void close() {
    gatewayFixture.close();
  }

  @Test
  void aSoundReportIsSentAndAnsweredWithItsPlaceInTheLog() {
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O/1"));

    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.text("outcome")).isEqualTo("ACCEPTED_FOR_PROCESSING");
    assertThat(reply.text("topic")).isEqualTo("reports.output");
    assertThat(reply.json().path("offset").isIntegralNumber()).isTrue();
    assertThat(reply.header("Location")).isEqualTo("/v1/receipts/O%2F1");
    ProducerRecord<String, SpecificRecord> sent = gatewayFixture.log.history().get(0);
    assertThat(sent.key()).isEqualTo(GatewayFixture.STEEL);
    assertThat(Forms.standard().of(OutputForm.class).texts((OutputReport) sent.value()))
        .startsWith("O/1", GatewayFixture.STEEL, "2021-01", "1")
        .contains("23779.94");
    assertThat(origin(sent)).isEqualTo("http:k-steel#" + reply.header("X-Request-Id") + "/0");
  }

  private static String origin(ProducerRecord<?, ?> sent) {
    return new String(sent.headers().lastHeader("origin").value(), StandardCharsets.UTF_8);
  }

  @Test
  void aReportOfASitesOwnFormIsTakenLikeAnyOther() {
    String report =
        """
        {"report_id":"T-1","uscc":"%s","period":"2021-01","revision":1,
         "reported_at":"2021-02-02T09:14:00+08:00","trained":9,"certified":"%s"}
        """;
    GatewayReply sound =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/training", report.formatted(GatewayFixture.STEEL, "4"));
    GatewayReply wrong =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/training", report.formatted(GatewayFixture.STEEL, "10"));

    assertThat(sound.status()).isEqualTo(202);
    assertThat(sound.text("topic")).isEqualTo("reports.training");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text("reason")).isEqualTo("INCONSISTENT");
    assertThat(wrong.text("column")).isEqualTo("certified");
    assertThat(gatewayFixture.log.history()).hasSize(2);
    assertThat(gatewayFixture.log.history().get(0).key()).isEqualTo(GatewayFixture.STEEL);
  }

  @Test
  void aWrongReportIsSentTooAndTheAnswerSaysWhatIsWrong() {
    GatewayReply reply =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/output", output("O-1").replace("478.43", "\"1,478.43\""));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.text("reason")).isEqualTo("MALFORMED");
    assertThat(reply.text("column")).isEqualTo("export_delivery");
    assertThat(reply.text("value")).isEqualTo("1,478.43");
    assertThat(reply.text("message_zh")).contains("export_delivery");
    assertThat(reply.text("topic")).isEqualTo("reports.output");
    assertThat(gatewayFixture.log.history()).hasSize(1);
  }

  @Test
  void ofAnIdThatIsTooLongTheLogAndTheAnswerHaveTheBeginning() {
    GatewayReply reply =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O-1" + "x".repeat(59_997)));

    String kept = "O-1" + "x".repeat(125) + "…(60,000 characters)";
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("reason")).isEqualTo("MALFORMED");
    assertThat(reply.text("column")).isEqualTo("report_id");
    assertThat(reply.text("report_id")).isEqualTo(kept);
    assertThat(reply.text("value")).isEqualTo(kept);
    assertThat(reply.text("topic")).isEqualTo("reports.output");
    assertThat(reply.json().path("offset").isIntegralNumber()).isTrue();
    OutputReport sent = (OutputReport) gatewayFixture.log.history().get(0).value();
    assertThat(Forms.standard().of(OutputForm.class).texts(sent))
        .startsWith(kept, GatewayFixture.STEEL);
    assertThat(Forms.standard().of(OutputForm.class).check(sent).key()).isEqualTo(kept);
  }

  @Test
  void aControlCharacterInAnIdIsMalformedAndShown() {
    GatewayReply reply =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", "[" + output("N\\u0000\\r\\n9") + "]");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/reports/0/outcome").asText()).isEqualTo("WRONG");
    assertThat(reply.json().at("/reports/0/reason").asText()).isEqualTo("MALFORMED");
    assertThat(reply.json().at("/reports/0/report_id").asText())
        .isEqualTo("N<U+0000><U+000D><U+000A>9");
  }

  @Test
  void theIdOfACommandIsBoundedAsAllAre() {
    String command =
        "{\"command_id\":\"%s\",\"type\":\"FUND\",\"effective_date\":\"2022-01-01\",\"amount\":1}"
            .formatted("Q".repeat(129));
    GatewayReply reply =
        gatewayFixture.post(GatewayFixture.CENTRE_KEY, "/v1/reports/quota", command);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("reason")).isEqualTo("MALFORMED");
    assertThat(reply.text("column")).isEqualTo("command_id");
  }

  @Test
  void aListIsAnsweredReportByReport() {
    GatewayReply reply =
        gatewayFixture.post(
            STEEL_KEY,
            "/v1/reports/output",
            "[" + output("O-1") + "," + output("O-2").replace("2021-01\"", "2021-13\"") + "]");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/outcomes/WRONG").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(1);
    assertThat(reply.json().at("/reports/1/report_id").asText()).isEqualTo("O-2");
    assertThat(reply.json().at("/reports/1/column").asText()).isEqualTo("period");
    assertThat(reply.json().at("/reports/0/reason").isMissingNode()).isTrue();
    assertThat(gatewayFixture.log.history()).hasSize(2);
  }

  @Test
  void aDryRunJudgesAndSendsNothing() {
    assertThat(
            gatewayFixture
                .post(STEEL_KEY, "/v1/reports/output?dry-run=true", output("O-1"))
                .status())
        .isEqualTo(200);
    assertThat(
            gatewayFixture
                .post(
                    STEEL_KEY, "/v1/reports/output?dry-run=true", output("O-1").replace("609", "x"))
                .status())
        .isEqualTo(400);
    assertThat(
            gatewayFixture
                .post(
                    STEEL_KEY,
                    "/v1/reports/output?dry-run=true",
                    output("O-1").replace("609", "-1"))
                .status())
        .isEqualTo(422);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dry_run=true", "?dry-run=1", "?dry-run=true&dry-run=false", "?dry-run"})
  void aMisspeltDryRunSendsNothing(String query) {
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/output" + query, output("O-1")).status())
        .isEqualTo(400);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void csvIsTakenAsAList() {
    String csv =
        String.join(",", ReadingForm.KIND.columns())
            + "\n"
            + GatewayFixture.STEEL
            + ",M,x,y,z,1,2,3\n";
    GatewayReply reply =
        gatewayFixture.send(
            gatewayFixture
                .request(STEEL_KEY, "/v1/reports/readings")
                .header("Content-Type", "text/csv; charset=\"UTF-8\"")
                .POST(BodyPublishers.ofString(csv))
                .build());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/reports/0/line").asInt()).isEqualTo(2);
    assertThat(reply.json().at("/reports/0/outcome").asText()).isEqualTo("WRONG");
  }

  @Test
  void tooManyReportsAreRefusedWhole() {
    assertThat(
            gatewayFixture
                .post(CENTRE_KEY, "/v1/reports/output", "[" + "{},".repeat(10_000) + "{}]")
                .status())
        .isEqualTo(413);
    assertThat(gatewayFixture.log.history()).isEmpty();
  }

  @Test
  void aLogThatTakesNothingIsAnsweredWithNothingReceived() {
    gatewayFixture.log.sendException = new TimeoutException("no metadata");
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O-1"));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("type")).isEqualTo("urn:qianhu:problem:log-away");
    assertThat(reply.header("Retry-After")).isEqualTo("5");
    gatewayFixture.log.sendException = null;
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O-1")).status())
        .isEqualTo(202);
  }

  @Test
  void aRunOfReadingsIsOneRecordAndAnsweredByWhatFaredAlike() {
    GatewayReply reply =
        gatewayFixture.post(
            GatewayFixture.CENTRE_KEY,
            "/v1/reports/readings",
            """
            {"uscc": "91370406RHEK2HAG96", "meter_id": "M1", "carrier": "ELECTRICITY",
             "flow": "CONSUMED", "interval_start": "2021-03-31T23:45:00+08:00", "minutes": 15,
             "quantities": [1.5, 2, "3.25", -1, 5], "reported_at": "2021-04-01T09:00:00+08:00"}
            """);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(4);
    assertThat(reply.json().at("/outcomes/WRONG").asInt()).isEqualTo(1);
    assertThat(reply.json().path("reports")).hasSize(3);
    assertThat(reply.json().at("/reports/0/intervals").asInt()).isEqualTo(3);
    assertThat(reply.json().at("/reports/1/report_id").asText())
        .isEqualTo("91370406RHEK2HAG96/M1/2021-04-01T00:30:00+08:00");
    assertThat(reply.json().at("/reports/1/reason").asText()).isEqualTo("OUT_OF_RANGE");
    assertThat(reply.json().at("/reports/1/offset"))
        .isEqualTo(reply.json().at("/reports/2/offset"));
  }

  @Test
  void aRunWhoseIntervalsNobodyCouldNameIsNotReceived() {
    for (String wrong :
        new String[] {
          "\"minutes\": 30, \"quantities\": [1]",
          "\"minutes\": 15, \"quantities\": []",
          "\"minutes\": 15, \"quantity\": 1, \"quantities\": [1]",
          "\"minutes\": 15, \"quantities\": 1"
        }) {
      GatewayReply reply =
          gatewayFixture.post(
              GatewayFixture.CENTRE_KEY,
              "/v1/reports/readings",
              "{\"interval_start\": \"2021-03-31T23:45:00+08:00\", " + wrong + "}");
      assertThat(reply.status()).as(wrong).isEqualTo(400);
    }
  }
}
