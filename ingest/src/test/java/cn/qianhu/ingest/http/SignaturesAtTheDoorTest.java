package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.output;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signatures go with the reports that they are of, and are looked at where they come in. */
class SignaturesAtTheDoorTest {
  private final GatewayFixture gatewayFixture =
      new GatewayFixture(GatewayLimits.tuned().rate(100, 10_000).body(1 << 20).build());

  @AfterEach
  void close() {
    gatewayFixture.close();
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
}
