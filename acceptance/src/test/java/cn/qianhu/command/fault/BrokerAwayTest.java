package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.gateway.GatewayChild;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.ReportingClient;
import cn.qianhu.command.gateway.SampleReports;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.EmbeddedCluster.Options;
import java.net.URI;
import java.nio.file.Path;
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
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away while reports come in, and comes back. */
@Timeout(180)
class BrokerAwayTest {

  private static final int CLIENTS = 8;
  private static final int BATCH = 200;

  /** The producer's buffer and what the clients have on the way, with room for chance. */
  private static final long MORE_HEAP = 128L << 20;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger putOff = new AtomicInteger();
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void nothingAcknowledgedIsLostAndItRecoversByItself(@TempDir Path folder) throws Exception {
    EmbeddedCluster cluster = EmbeddedCluster.start(Options.in(folder));
    Options same =
        Options.in(folder)
            .withPorts(port("http://" + cluster.bootstrap()), port(cluster.registryUrl()));
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    Clients clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", 3, Deployment.BROKERS_DEFAULT);
    }
    try (GatewayService gateway = GatewayChild.start(cluster.cluster(), "", 0)) {
      List<Future<?>> working = report(threads, gateway.port());
      Until.holds(() -> acknowledged.size() > 4_000, working);
      long heap = usedHeap();

      cluster.close();
      // Each has one request on the way: one more was taken, waited for and given up without Kafka.
      int before = putOff.get();
      Until.holds(() -> putOff.get() > before + CLIENTS, working);
      assertThat(usedHeap()).as("heap while Kafka is away").isLessThan(heap + MORE_HEAP);

      cluster = EmbeddedCluster.start(same);
      int known = acknowledged.size();
      Until.holds(() -> acknowledged.size() > known + 4_000, working);
      enough.set(true);
      for (Future<?> client : working) {
        client.get();
      }
      // Sets look up; an assertion looks for each of hundreds of thousands in all of them.
      acknowledged.removeAll(SampleReports.onTopic(clients, ""));
      assertThat(acknowledged).as("acknowledged, and not on the topic").isEmpty();
    } finally {
      threads.shutdownNow();
      cluster.close();
    }
  }

  private List<Future<?>> report(ExecutorService threads, int port) {
    ReportingClient client = new ReportingClient(port);
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      working.add(threads.submit(() -> reportOn(client)));
    }
    return working;
  }

  private void reportOn(ReportingClient client) {
    while (!enough.get()) {
      int from = next.getAndAdd(BATCH);
      String batch = SampleReports.batch(from, from + BATCH);
      int status = client.tryToSend("output", ReportingClient.JSON, batch);
      if (ReportingClient.isAcknowledged(status)) {
        for (int i = from; i < from + BATCH; i++) {
          acknowledged.add(SampleReports.id(i));
        }
      } else {
        assertThat(status).isEqualTo(503);
        putOff.incrementAndGet();
      }
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static int port(String address) {
    return URI.create(address).getPort();
  }
}
