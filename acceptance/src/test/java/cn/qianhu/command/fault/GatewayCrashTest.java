package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.gateway.ReportingClient;
import cn.qianhu.command.gateway.SampleReports;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.SharedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway is killed while clients report, and started again; the clients send again what was
 * not acknowledged. Nothing is lost, and what came twice does no harm.
 */
@Timeout(240)
class GatewayCrashTest {

  private static final int PARTITIONS = 3;
  private static final int KILLS = 3;
  private static final int CLIENTS = 4;
  private static final int REPORTS = 24_000;
  private static final int BATCH = 200;

  private static BatchRuns bench;

  @TempDir private Path folder;

  private String namespace;
  private Clients clients;

  @BeforeAll
  static void start() {
    bench = new BatchRuns();
  }

  @BeforeEach
  void deploy(TestInfo test) {
    namespace =
        SharedCluster.namespace(
            GatewayCrashTest.class, test.getTestMethod().orElseThrow().getName());
    clients = new Clients(bench.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, bench.cluster(), namespace, PARTITIONS, Deployment.BROKERS_DEFAULT);
    }
  }

  @Test
  void everyAcknowledgedReportIsInTheLog() throws Exception {
    List<Request> requests =
        IntStream.range(0, REPORTS / BATCH)
            .mapToObj(
                i ->
                    new Request(
                        OutputForm.KIND.fileName(),
                        ReportingClient.JSON,
                        SampleReports.batch(i * BATCH, (i + 1) * BATCH)))
            .toList();

    reportWhileKilling(requests, 1);

    Set<String> expected =
        IntStream.range(0, REPORTS).mapToObj(SampleReports::id).collect(Collectors.toSet());
    assertThat(SampleReports.onTopic(clients, namespace)).isEqualTo(expected);
  }

  @Test
  void theTablesAreThoseOfARunWithoutACrash() throws Exception {
    InputRows rows = InputRows.of(Reference.MESSY_FEW).shuffled(new Random(2));
    List<Request> requests = new ArrayList<>();
    for (Kind kind :
        List.of(
            EnterpriseForm.KIND,
            TargetForm.KIND,
            OutputForm.KIND,
            InvestmentForm.KIND,
            EnergyForm.KIND)) {
      requests.addAll(csv(rows, kind, 40));
    }
    requests.addAll(csv(rows, ReadingForm.KIND, 100));

    reportWhileKilling(requests, 2);

    // The others are commands, which count once only, and a folder that a batch can begin with.
    Path rest = Files.createDirectory(folder.resolve("rest"));
    for (Kind kind : List.of(ProjectForm.KIND, QuotaForm.KIND)) {
      String name = kind.fileName() + ".csv";
      Files.copy(Reference.MESSY_FEW.input().resolve(name), rest.resolve(name));
    }
    Path output = folder.resolve("out");
    bench.run(namespace, rest, output, Reference.MESSY_FEW, PARTITIONS, 2);
    ReferenceTables.assertThese(output, Reference.MESSY_FEW);
  }

  private static List<Request> csv(InputRows rows, Kind kind, int size) throws IOException {
    String header =
        Files.readAllLines(Reference.MESSY_FEW.input().resolve(kind.fileName() + ".csv")).get(0);
    List<String> all = rows.of(kind);
    List<Request> requests = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      List<String> part = all.subList(from, Math.min(all.size(), from + size));
      requests.add(
          new Request(
              ReportingClient.strictly(kind),
              ReportingClient.CSV,
              header + "\n" + String.join("\n", part) + "\n"));
    }
    return requests;
  }

  /** Kills at moments of chance, each time after something more was acknowledged. */
  private void reportWhileKilling(List<Request> requests, long seed) throws Exception {
    Random random = new Random(seed);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger tries = new AtomicInteger();
    AtomicInteger acknowledged = new AtomicInteger();
    // How far clients may go before the next kill, however late the killer wakes up.
    AtomicInteger limit = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (GatewayProcess gateway = new GatewayProcess(bench.cluster(), namespace, folder)) {
      gateway.start();
      ReportingClient client = new ReportingClient(gateway.port());
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        working.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < requests.size();
                      n = next.getAndIncrement()) {
                    int mine = n;
                    Until.holds(() -> mine < limit.get());
                    Request request = requests.get(n);
                    tries.addAndGet(
                        client.sendUntilAcknowledged(
                            request.path(), request.type(), request.body()));
                    acknowledged.incrementAndGet();
                  }
                }));
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        int moment = requests.size() * kill / (KILLS + 1) + random.nextInt(5);
        limit.set(moment + 2 * CLIENTS);
        Until.holds(() -> acknowledged.get() >= moment, working);
        gateway.kill();
        assertThat(acknowledged)
            .as("killed while reports come in")
            .hasValueLessThan(requests.size());
        gateway.start();
      }
      limit.set(requests.size());
      for (Future<?> one : working) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(acknowledged).hasValue(requests.size());
    assertThat(tries.get()).as("requests that were sent again").isGreaterThan(requests.size());
  }

  private record Request(String path, String type, String body) {}
}
