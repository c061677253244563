package cn.qianhu.command.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.SiteMark;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another site on a real broker: its tables, its mark, and who may not work on its topics. */
@Timeout(120)
class OtherProvinceOnClusterTest {

  private static final String NAMESPACE = SharedCluster.namespace(OtherProvinceOnClusterTest.class);

  @TempDir private static Path folder;

  private static BatchRuns bench;
  private static Clients clients;
  private static Site other;

  @BeforeAll
  static void compute() throws InterruptedException {
    bench = new BatchRuns();
    clients = new Clients(bench.cluster(), Map.of());
    other = OtherProvince.in(folder.resolve("site"));
    OtherProvince.input(Reference.CLEAN_FEW).write(folder.resolve("in"));
    new BatchRun(request(other, folder.resolve("out")), BatchListener.silent()).run();
  }

  private static BatchRequest request(Site site, Path output) {
    return new BatchRequest(
        site,
        folder.resolve("in"),
        output,
        Reference.FROM,
        Reference.CLEAN_FEW.asOf(),
        bench.cluster(),
        NAMESPACE,
        2,
        1,
        Map.of("state.dir", bench.folder().resolve("streams").toString()));
  }

  @Test
  void itsTablesAreTheReferenceUnderItsCodes() throws IOException {
    for (String table : new String[] {"indicators.csv", "accounts.csv", "alerts.csv"}) {
      assertThat(Files.readAllLines(folder.resolve("out").resolve(table)))
          .as(table)
          .isEqualTo(OtherProvince.named(Reference.CLEAN_FEW.table(table)));
    }
  }

  @Test
  void theShippedSiteMayNotWorkOnItsTopics() {
    try (Admin admin = clients.admin()) {
      assertThat(SiteMark.objection(admin, NAMESPACE, other)).isEmpty();
      assertThat(SiteMark.objection(admin, NAMESPACE, Site.shipped()))
          .hasValueSatisfying(words -> assertThat(words).contains(other.digest().substring(0, 12)));
    }
    assertThatThrownBy(
            () ->
                new BatchRun(
                        request(Site.shipped(), folder.resolve("never")), BatchListener.silent())
                    .run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the topics belong to another site");
    assertThat(folder.resolve("never")).doesNotExist();
  }

  /** However they are started: a command may not have been able to ask before. */
  @Test
  void streamsOfTheShippedSiteDoNotBeginOnItsTopics() {
    StreamsSettings settings =
        new StreamsSettings(
            Site.shipped(),
            bench.cluster().bootstrap(),
            bench.cluster().registryUrl(),
            NAMESPACE,
            folder.resolve("state"),
            1,
            Map.of());
    assertThatThrownBy(() -> QianhuStreams.start(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the topics belong to another site");
  }

  @Test
  void aChangeOfTheSiteIsDeclared() {
    String namespace = SharedCluster.namespace(OtherProvinceOnClusterTest.class, "changing");
    try (Admin admin = clients.admin()) {
      deploy(admin, namespace, Site.shipped(), false);
      assertThatThrownBy(() -> deploy(admin, namespace, other, false))
          .hasMessageContaining("--change-site");
      deploy(admin, namespace, other, true);
      deploy(admin, namespace, other, false);

      assertThat(SiteMark.objection(admin, namespace, other)).isEmpty();
      assertThat(SiteMark.objection(admin, namespace, Site.shipped())).isPresent();
    }
  }

  private static void deploy(Admin admin, String namespace, Site site, boolean changing) {
    Deployment.deploy(
        admin, bench.cluster(), namespace, 1, Deployment.BROKERS_DEFAULT, site, changing);
  }
}
