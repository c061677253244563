package cn.qianhu.center.gateway;

import cn.qianhu.center.batch.Clients;
import cn.qianhu.center.cluster.EmbeddedCluster;
import cn.qianhu.center.deploy.Deployment;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.event.EventSerializer;
import cn.qianhu.ingest.event.RawRecords;
import cn.qianhu.ingest.http.GatewayProducer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures the gateway with Kafka, clients and all on this machine: how many reports per second in
 * batches, beside a bare producer that sends the same, and how soon a single one is acknowledged.
 * See docs/gateway.md.
 */
public final class GatewayBench {

  private static final int REPORTS = 200_000;
  private static final int BATCH = 500;
  private static final int CLIENTS = 4;
  private static final int SINGLES_PER_SECOND = 500;
  private static final int SECONDS = 20;
  private static final int ROUNDS = 3;

  private final Clients clients;
  private final EmbeddedCluster cluster;
  private final ReportingClient client;

  private GatewayBench(EmbeddedCluster cluster, int port) {
    this.cluster = cluster;
    this.clients = new Clients(cluster.cluster(), Map.of());
    this.client = new ReportingClient(port);
  }

  public static void main(String[] args) throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary())) {
      try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
        Deployment.deploy(admin, cluster.cluster(), "", 4, Deployment.BROKERS_DEFAULT);
      }
      try (GatewayAtWork gateway = GatewayChild.start(cluster.cluster(), "", 0)) {
        new GatewayBench(cluster, gateway.port()).run();
      }
    }
  }

  private void run() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      long bare = perSecond(this::sendBare);
      long batched = perSecond(this::sendBatches);
      System.out.printf(
          "round %d: bare producer %,d/s, gateway in batches of %d %,d/s, %d %% of it%n",
          round, bare, BATCH, batched, batched * 100 / bare);
    }
    sendSingles(SINGLES_PER_SECOND * 5);
    long[] micros = sendSingles(SINGLES_PER_SECOND * SECONDS);
    System.out.printf(
        "singles at %d/s: p50 %.1f ms, p99 %.1f ms, greatest %.1f ms, not acknowledged %d%n",
        SINGLES_PER_SECOND,
        micros[micros.length / 2] / 1000.0,
        micros[micros.length * 99 / 100] / 1000.0,
        micros[micros.length - 1] / 1000.0,
        Arrays.stream(micros).filter(took -> took == Long.MAX_VALUE).count());
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long perSecond(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return REPORTS * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
  }

  private void sendBare() {
    RawRecords records = new RawRecords(Forms.standard(), "");
    try (Producer<String, SpecificRecord> producer =
        new KafkaProducer<>(
            GatewayProducer.settings(
                Map.of("bootstrap.servers", cluster.bootstrap(), "max.block.ms", 60_000)),
            new StringSerializer(),
            new EventSerializer(clients.schemas(), ""))) {
      for (int i = 0; i < REPORTS; i++) {
        var unused = producer.send(records.of(Kind.OUTPUT, texts(i), "bench"));
      }
      producer.flush();
    }
  }

  private static List<String> texts(int i) {
    return List.of(
        SampleReports.id(i),
        "91370406RHEK2HAG96",
        "2021-01",
        Integer.toString(i + 1),
        "2021-02-02T09:14:00+08:00",
        "",
        "23779.94",
        "22660.52",
        "478.43",
        "23113.73",
        "1286.14",
        "609");
  }

  private void sendBatches() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int from = 0; from < REPORTS; from += BATCH) {
        int first = from;
        working.add(
            threads.submit(
                () ->
                    client.sendUntilAcknowledged(
                        "output",
                        ReportingClient.JSON,
                        SampleReports.batch(first, first + BATCH))));
      }
      for (Future<?> one : working) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Microseconds from the moment each was due to its answer, in order. */
  private long[] sendSingles(int count) {
    long start = System.nanoTime();
    long pace = TimeUnit.SECONDS.toNanos(1) / SINGLES_PER_SECOND;
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long due = start + i * pace;
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      answers.add(
          client
              .send("output", ReportingClient.JSON, SampleReports.report(i))
              .handle(
                  (response, failure) ->
                      failure == null && ReportingClient.isAcknowledged(response.statusCode())
                          ? Duration.ofNanos(System.nanoTime() - due).toNanos() / 1000
                          : Long.MAX_VALUE));
    }
    return IntStream.range(0, count).mapToLong(i -> answers.get(i).join()).sorted().toArray();
  }
}
