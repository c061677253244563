package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.api.DeskClient.DeskReply;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.web.ListenSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Desks on a cluster: one that ran all along, one that comes late, and then the broker goes. */
@Timeout(180)
class DesksOnClusterTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/indicators?scope=ALL&region=370000&limit=5000",
          "/api/v1/coverage?limit=5000",
          "/api/v1/balances?limit=5000",
          "/api/v1/accounts?limit=5000",
          "/api/v1/alerts?limit=5000",
          "/api/v1/alerts?state=all&limit=5000",
          "/api/v1/enterprises?limit=5000",
          "/api/v1/projects?limit=5000",
          "/api/v1/rejections?limit=5000",
          "/api/v1/missing?scope=ALL&period=2030-01");

  @Test
  void aDeskThatComesLateShowsTheSameAndOneThatIsCutOffSaysSo() throws Exception {
    BatchRuns bench = new BatchRuns(EmbeddedCluster.Options.temporary());
    try (bench) {
      try (Admin admin = new Clients(bench.cluster(), Map.of()).admin()) {
        Deployment.deploy(admin, bench.cluster(), "", 2, Deployment.BROKERS_DEFAULT);
      }
      try (DeskService early = desk(bench)) {
        bench.run(
            "",
            Reference.CLEAN_FEW.input(),
            bench.folder().resolve("out"),
            Reference.CLEAN_FEW,
            2,
            1);
        try (DeskService late = desk(bench)) {
          DeskClient first = fresh(early);
          DeskClient second = fresh(late);
          QUESTIONS.forEach(question -> assertSame(question, first, second));
          cardsAreComplete(second);
        }
        cutOff(bench, new DeskClient(early.port()));
      }
    }
  }

  private static DeskService desk(BatchRuns bench) {
    return DeskService.start(
        Site.shipped(),
        new Clients(bench.cluster(), Map.of()),
        "",
        new ListenSettings("127.0.0.1", 0, null),
        Audience.CENTRE,
        "test");
  }

  /** A client of a desk that has everything. */
  private static DeskClient fresh(DeskService desk) throws InterruptedException {
    assertThat(desk.awaitComplete(PATIENCE)).isTrue();
    DeskClient client = new DeskClient(desk.port());
    Until.holds(
        PATIENCE,
        () -> {
          JsonNode status = client.get(null, "/api/v1/status").json();
          return status.path("lag").valueStream().allMatch(lag -> lag.asLong() == 0)
              && status.path("views").path("results.indicators").path("records").asLong() > 0;
        });
    return client;
  }

  private static void assertSame(String question, DeskClient first, DeskClient second) {
    DeskReply one = first.get(null, question);
    DeskReply other = second.get(null, question);
    assertThat(one.rows()).as(question).isNotEmpty().isEqualTo(other.rows());
  }

  /** All that was ever reported stands on the cards, each with what became of it. */
  private static void cardsAreComplete(DeskClient client) {
    JsonNode enterprises = client.get(null, "/api/v1/enterprises").rows();
    int[] reports = {0};
    for (JsonNode enterprise : enterprises) {
      DeskReply[] card = new DeskReply[1];
      Until.holds(
          PATIENCE,
          () -> {
            card[0] = client.get(null, "/api/v1/enterprises/" + enterprise.path("uscc").asText());
            return card[0].status() == 200;
          });
      card[0]
          .json()
          .path("output")
          .forEach(month -> assertThat(month.path("revision").isInt()).isTrue());
      card[0]
          .json()
          .path("reports")
          .forEach(
              report -> {
                assertThat(report.path("fate").asText()).isNotEmpty().isNotEqualTo("received");
                reports[0]++;
              });
    }
    assertThat(reports[0]).isGreaterThan(100);
  }

  private static void cutOff(BatchRuns bench, DeskClient client) {
    String question = "/api/v1/indicators?scope=ALL&region=370000&industry=T";
    JsonNode before = client.get(null, question).rows();
    bench.close();
    Until.holds(
        PATIENCE,
        () -> {
          JsonNode known = client.get(null, question).json().path("known");
          return !known.path("connected").asBoolean() && known.path("age_seconds").asLong() >= 1;
        });
    assertThat(client.get(null, question).rows()).isNotEmpty().isEqualTo(before);
    assertThat(client.get(null, "/health").status()).isEqualTo(503);
  }
}
