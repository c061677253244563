package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.CENTRE_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.OTHER_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aSignatureGoesWithItsReportAndOneThatDoesNotFitIsSaidAtOnce() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    String report = output("O-1");
    gatewayFixture.post(STEEL_KEY, "/v1/reports/output", report);
    String signature =
        key.sign(
                CanonicalForm.of(
                    Forms.standard().of(OutputForm.class),
                    outputOf(gatewayFixture.log.history().get(0))))
            .text();

    GatewayReply sound =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", with(report, signature));
    assertThat(sound.status()).isEqualTo(202);
    assertThat(signature(gatewayFixture.log.history().get(1))).isEqualTo(signature);

    GatewayReply changed =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/output", with(report.replace("478.43", "4.00"), signature));
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.text("reason")).isEqualTo("BAD_SIGNATURE");
    assertThat(changed.text("value")).isEqualTo(key.publicKey().signer());
    assertThat(signature(gatewayFixture.log.history().get(2)))
        .as("it is received")
        .isEqualTo(signature);

    GatewayReply none =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/output", with(report, "x".repeat(40_000)));
    assertThat(none.text("reason")).isEqualTo("BAD_SIGNATURE");
    assertThat(signature(gatewayFixture.log.history().get(3))).as("it is not kept whole").isEmpty();
    assertThat(gatewayFixture.log.history().get(0).headers().lastHeader(ReportSignature.HEADER))
        .isNull();
  }

  @Test
  void aRunThatIsSignedStaysTheOneRecordThatWasSigned() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    String run =
        """
        {"uscc": "%s", "meter_id": "M1", "carrier": "ELECTRICITY", "flow": "CONSUMED",
        "interval_start": "2022-03-31T08:00:00+08:00", "minutes": 15, "quantities": [1.5, 2],
        "reported_at": "2022-04-01T08:00:00+08:00"}\
        """
            .formatted(GatewayFixture.STEEL);
    gatewayFixture.post(STEEL_KEY, "/v1/reports/readings", run);
    MeterReading event = (MeterReading) gatewayFixture.log.history().get(0).value();
    String signature =
        key.sign(CanonicalForm.of(Forms.standard().of(ReadingForm.class), event)).text();
    String signed = with(run, signature);
    String next = run.replace("T08:00:00+08:00\", \"minutes", "T08:30:00+08:00\", \"minutes");

    GatewayReply reply =
        gatewayFixture.post(STEEL_KEY, "/v1/reports/readings", "[" + signed + "," + next + "]");
    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(4);
    assertThat(gatewayFixture.log.history()).hasSize(3);
    assertThat(gatewayFixture.log.history().get(1).value()).isEqualTo(event);
    assertThat(signature(gatewayFixture.log.history().get(1))).isEqualTo(signature);
    assertThat(gatewayFixture.log.history().get(2).headers().lastHeader(ReportSignature.HEADER))
        .isNull();

    GatewayReply changed =
        gatewayFixture.post(
            STEEL_KEY, "/v1/reports/readings", signed.replace("[1.5, 2]", "[1.5, 3]"));
    assertThat(changed.json().findValuesAsText("reason")).containsOnly("BAD_SIGNATURE");
  }

  @Test
  void aCsvMayHaveAColumnOfSignatures() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    List<String> row =
        List.of(
            "O-1",
            GatewayFixture.STEEL,
            "2021-01",
            "1",
            "2021-02-02T09:14:00+08:00",
            "",
            "3.00",
            "2.00",
            "1.00",
            "3.00",
            "1.00",
            "9");
    String signature = key.sign(CanonicalForm.of(OutputForm.KIND, row)).text();
    String csv =
        "signature,"
            + String.join(",", OutputForm.KIND.columns())
            + "\n"
            + signature
            + ","
            + String.join(",", row)
            + "\n,"
            + String.join(",", row).replace("O-1", "O-2")
            + "\n";
    GatewayReply reply =
        gatewayFixture.send(
            gatewayFixture
                .request(STEEL_KEY, "/v1/reports/output")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    assertThat(reply.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(2);
    assertThat(signature(gatewayFixture.log.history().get(0))).isEqualTo(signature);
    assertThat(gatewayFixture.log.history().get(1).headers().lastHeader(ReportSignature.HEADER))
        .isNull();
  }

  private static OutputReport outputOf(ProducerRecord<String, SpecificRecord> sent) {
    return (OutputReport) sent.value();
  }

  private static String with(String report, String signature) {
    return report.strip().replaceFirst("\\{", "{\"signature\": \"" + signature + "\", ");
  }

  private static String signature(ProducerRecord<String, SpecificRecord> sent) {
    return RawPlace.signature(sent.headers());
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
  void nothingOfARequestIsSentWhereOneReportIsOfAnotherEnterprise() {
    String body =
        "["
            + output("O-1")
            + ","
            + output("O-2").replace(GatewayFixture.STEEL, GatewayFixture.OTHER)
            + "]";
    GatewayReply reply = gatewayFixture.post(STEEL_KEY, "/v1/reports/output", body);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("index").asInt()).isEqualTo(1);
    assertThat(gatewayFixture.post(OTHER_KEY, "/v1/reports/output", output("O-1")).status())
        .isEqualTo(403);
    assertThat(gatewayFixture.log.history()).isEmpty();
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", body).status()).isEqualTo(200);
    assertThat(gatewayFixture.log.history()).hasSize(2);
  }

  @Test
  void nobodyReportsForTheProjectOfAnother() {
    String investment =
        "{\"report_id\":\"I-1\",\"uscc\":\"%s\",\"project_code\":\"2103-371721-04-01-454224\"}";
    assertThat(
            gatewayFixture
                .post(
                    STEEL_KEY, "/v1/reports/investment", investment.formatted(GatewayFixture.STEEL))
                .status())
        .isEqualTo(403);
    assertThat(
            gatewayFixture
                .post(
                    OTHER_KEY, "/v1/reports/investment", investment.formatted(GatewayFixture.OTHER))
                .status())
        .isEqualTo(422);
    assertThat(gatewayFixture.log.history()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "quota", "targets"})
  void theDirectoryAndTheLedgerAreTheCentres(String form) {
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/" + form, "{}").status()).isEqualTo(403);
    assertThat(gatewayFixture.log.history()).isEmpty();
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/" + form, "{}").status())
        .isIn(202, 422);
    assertThat(gatewayFixture.log.history()).hasSize(1);
  }

  @Test
  void aKeyThatSendsTooMuchIsSlowedDownAndNoOther() {
    String full = "[" + "{},".repeat(9_999) + "{}]";
    assertThat(gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", full).status()).isEqualTo(200);
    GatewayReply slowed = gatewayFixture.post(CENTRE_KEY, "/v1/reports/output", full);
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(90, 101);
    assertThat(gatewayFixture.log.history()).hasSize(10_000);
    assertThat(gatewayFixture.post(STEEL_KEY, "/v1/reports/output", output("O-1")).status())
        .isEqualTo(202);
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

  private static String origin(ProducerRecord<?, ?> sent) {
    return new String(sent.headers().lastHeader("origin").value(), StandardCharsets.UTF_8);
  }

  @Test
  void keysThatOnlyLookReportNothing() {
    for (String key : List.of(GatewayFixture.AUDITOR_KEY, GatewayFixture.PUBLIC_KEY)) {
      for (String uscc : List.of(GatewayFixture.STEEL, "")) {
        GatewayReply reply =
            gatewayFixture.post(
                key, "/v1/reports/output", output("O-1").replace(GatewayFixture.STEEL, uscc));
        assertThat(reply.status()).isEqualTo(403);
      }
    }
    assertThat(gatewayFixture.log.history()).isEmpty();
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
