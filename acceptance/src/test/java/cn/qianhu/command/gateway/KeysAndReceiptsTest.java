package cn.qianhu.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The gateway with the keys and receipts of a cluster. */
@Timeout(120)
class KeysAndReceiptsTest {

  private static final String NAMESPACE = SharedCluster.namespace(KeysAndReceiptsTest.class);

  @Test
  void whoHasAKeyReportsForHimselfAndIsToldWhatBecameOfIt() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();

    Clients clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
    }
    IssuedKey key =
        new KeyIssuer(new SecureRandom(), Clock.systemUTC())
            .forEnterprise("91370406RHEK2HAG96", "样本企业");
    try (KeyLog log = new KeyLog(clients, NAMESPACE)) {
      log.keep(key.accessKey());
    }
    try (KeysAndReceipts desk =
            KeysAndReceipts.open(
                Site.shipped(), new Clients(cluster.cluster(), Map.of()), NAMESPACE);
        GatewayService gateway =
            GatewayService.start(
                Site.shipped(),
                new Clients(cluster.cluster(), Map.of()),
                NAMESPACE,
                new ListenSettings("127.0.0.1", 0, null),
                GatewayLimits.standard(),
                desk.callers(),
                desk.receipts(),
                desk.readiness())) {
      URI base = URI.create("http://127.0.0.1:" + gateway.port());
      awaitReady(base);
      assertThat(post(base, key.key(), SampleReports.report(1)).statusCode()).isEqualTo(202);
      assertThat(post(base, key.key() + "x", SampleReports.report(1)).statusCode()).isEqualTo(401);
      String others = SampleReports.report(2).replace("91370406RHEK2HAG96", "91370406M0B807P05U");
      assertThat(post(base, key.key(), others).statusCode()).isEqualTo(403);
      HttpResponse<String> receipt =
          LocalHttp.ask(request(base, key.key(), "/v1/receipts/" + SampleReports.id(1)).build());
      assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
      assertThat(receipt.body()).contains("\"fate\":\"RECEIVED\"");
    }
  }

  private void awaitReady(URI base) {
    URI health = base.resolve("/health");
    Until.holds(() -> LocalHttp.ask(HttpRequest.newBuilder(health).build()).statusCode() == 200);
  }

  private static HttpResponse<String> post(URI base, String key, String body) {
    return LocalHttp.ask(
        request(base, key, "/v1/reports/output")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpRequest.Builder request(URI base, String key, String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
  }
}
