package cn.qianhu.command.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.ProgramResult;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.QianhuStreams;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A client in another language, with Kafka and Avro libraries of its own, reports and reads by the
 * published topics and schemas alone: {@code docs/reporting/other-languages.md} says what it needs.
 * It names the topics as they are published, without a namespace: the cluster is its own.
 */
@Timeout(240)
class ForeignClientTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String USCC = "91370100163128832N";

  private static final String REPORT =
      """
      {"report_id": "JS-1", "uscc": "%s", "period": "2022-02", "revision": 1,
       "reported_at": 1646442900000, "withdrawn": false, "gross_output": 123456,
       "sales_output": 120000, "export_delivery": 0, "revenue": 130000, "profit": -500,
       "employees": 42, "written": null}
      """
          .formatted(USCC);

  @Test
  void reportsAndReadsByTopicsAndSchemasAlone() throws Exception {
    NodeRuntime node = NodeRuntime.require();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary())) {
      prepare(cluster);
      List<String> schemas = schemas(cluster);
      try (QianhuStreams streams = start(cluster)) {
        ProgramResult run =
            node.run(
                PATIENCE,
                "client.mjs",
                List.of(
                    cluster.bootstrap(),
                    cluster.registryUrl(),
                    REPORT,
                    "ALL/370000/T/2022-02",
                    "REPORT_OVERDUE/" + USCC + "/2022-03"));
        assertThat(streams.failure()).isNull();
        assertRead(new ObjectMapper().readTree(run.requireSuccess().output()));
      }
      assertThat(schemas(cluster)).as("what is registered").isEqualTo(schemas);
    }
  }

  private static void assertRead(JsonNode seen) {
    JsonNode indicators = seen.get("results.indicators");
    assertThat(indicators.get("cell").get("region").asText()).isEqualTo("370000");
    assertThat(measure(indicators, "gross_output").get("value").asText()).isEqualTo("1234.56");
    assertThat(measure(indicators, "profit").get("value").asText()).isEqualTo("-5.00");
    JsonNode alert = seen.get("alerts.open");
    assertThat(alert.get("rule").asText()).isEqualTo("REPORT_OVERDUE");
    assertThat(alert.get("subject").asText()).isEqualTo(USCC);
    assertThat(alert.get("message_zh").asText()).contains("2022年3月");
  }

  private static JsonNode measure(JsonNode indicators, String name) {
    for (JsonNode measure : indicators.get("measures")) {
      if (measure.get("measure").asText().equals(name)) {
        return measure;
      }
    }
    throw new AssertionError("no " + name + " in " + indicators);
  }

  private static void prepare(EmbeddedCluster cluster) {
    Clients clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin();
        Producer<String, SpecificRecord> producer = clients.producer("")) {
      Deployment.deploy(admin, cluster.cluster(), "", 2, Deployment.BROKERS_DEFAULT);
      String entry = USCC + ",企业,370102,25,KEY_1000,false,,2020-01,";
      Answer.of(
          producer.send(
              new RawRecords(Forms.standard(), "")
                  .of(EnterpriseForm.KIND, List.of(entry.split(",", -1)), "test")));
      new BusinessDates(producer, "")
          .move(LocalDate.of(2022, 4, 12), YearMonth.of(2022, 1), "operator");
    }
  }

  private static QianhuStreams start(EmbeddedCluster cluster) {
    return QianhuStreams.start(
        ShippedStreams.on(
            cluster.cluster(),
            cluster.folder().resolve("streams"),
            Map.of("commit.interval.ms", "100")));
  }

  /** The subjects, and the versions of the one that is written to, as the registry tells them. */
  private static List<String> schemas(EmbeddedCluster cluster) throws Exception {
    String subjects = cluster.registryUrl() + "/subjects";
    return List.of(get(subjects), get(subjects + "/reports.output-value/versions"));
  }

  private static String get(String url) {
    HttpResponse<String> answer = LocalHttp.ask(HttpRequest.newBuilder(URI.create(url)).build());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
