package cn.qianhu.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys are replaced and revoked while their holders report. */
@Timeout(120)
class KeyRotationTest {

  private static final String NAMESPACE = SharedCluster.namespace(KeyRotationTest.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ROTATIONS = 25;
  private static final int CLIENTS = 3;
  private static final int UNAUTHORIZED = 401;
  private static final int RECEIVED = 202;

  private final KeyIssuer issuer = new KeyIssuer(new SecureRandom(), Clock.systemUTC());
  private final AtomicInteger reports = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean over = new AtomicBoolean();

  private EmbeddedCluster cluster;
  private Clients clients;
  private KeyLog log;
  private KeysAndReceipts known;
  private GatewayService gateway;

  @BeforeEach
  void start() throws Exception {
    cluster = SharedCluster.get();
    clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
    }
    log = new KeyLog(clients, NAMESPACE);
    known =
        KeysAndReceipts.open(Site.shipped(), new Clients(cluster.cluster(), Map.of()), NAMESPACE);
    gateway =
        GatewayService.start(
            Site.shipped(),
            new Clients(cluster.cluster(), Map.of()),
            NAMESPACE,
            new ListenSettings("127.0.0.1", 0, null),
            GatewayLimits.standard(),
            known.callers(),
            known.receipts(),
            known.readiness());
  }

  @AfterEach
  void stop() {
    gateway.close();
    known.close();
    log.close();
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndNoRequestFails() throws Exception {
    AtomicReference<IssuedKey> current = new AtomicReference<>(issued());
    Until.holds(PATIENCE, () -> report(current.get()) == RECEIVED);
    statuses.clear();
    List<IssuedKey> revoked = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> reporting = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        reporting.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    report(current.get());
                  }
                }));
      }
      for (int i = 0; i < ROTATIONS; i++) {
        IssuedKey next = issued();
        Until.holds(PATIENCE, () -> report(next) == RECEIVED);
        IssuedKey before = current.getAndSet(next);
        log.keep(issuer.ending(before.accessKey(), Duration.ZERO));
        Until.holds(PATIENCE, () -> report(before) == UNAUTHORIZED);
        revoked.add(before);
      }
      over.set(true);
      for (Future<?> each : reporting) {
        each.get();
      }
    } finally {
      over.set(true);
      threads.shutdownNow();
    }

    assertThat(statuses).as("taken, or not known").containsOnly(RECEIVED, UNAUTHORIZED);
    assertThat(revoked).allSatisfy(key -> assertThat(report(key)).isEqualTo(UNAUTHORIZED));
    assertThat(acknowledged).hasSizeGreaterThan(ROTATIONS);
    assertThat(SampleReports.onTopic(clients, NAMESPACE))
        .as("what was received, and nothing that was refused")
        .isEqualTo(acknowledged);
  }

  private IssuedKey issued() {
    IssuedKey key = issuer.forEnterprise("91370406RHEK2HAG96", "样本企业");
    log.keep(key.accessKey());
    return key;
  }

  /** One more report, and the status that it comes to. */
  private int report(IssuedKey key) {
    int number = reports.incrementAndGet();
    int status =
        new ReportingClient(gateway.port(), key.key())
            .tryToSend("output", ReportingClient.JSON, SampleReports.report(number));
    statuses.add(status);
    if (status == RECEIVED) {
      acknowledged.add(SampleReports.id(number));
    }
    return status;
  }
}
