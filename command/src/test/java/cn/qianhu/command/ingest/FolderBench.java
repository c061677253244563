package cn.qianhu.command.ingest;

import cn.qianhu.client.Clients;
import cn.qianhu.client.ProducerSettings;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.Qianhu;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.local.cluster.EmbeddedCluster;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How fast a folder is taken in by a process with 96 MB of heap, beside the publisher of {@code
 * qianhu batch}, which judges nothing and knows no transactions, and beside a producer that sends
 * bytes it has at hand. After a build, for a million rows:
 *
 * <pre>
 * java -cp "command/target/test-classes:command/target/classes:command/target/lib/*:command/target/local/*" \
 *   cn.qianhu.command.ingest.FolderBench 1000000
 * </pre>
 */
public final class FolderBench {

  private static final String ROW =
      "O-%d,U%d,2022-02,1,2022-03-05T09:30:00+08:00,,%d.50,1.00,0,1,1,5\n";

  private final EmbeddedCluster cluster;
  private final int rows;

  private FolderBench(EmbeddedCluster cluster, int rows) {
    this.cluster = cluster;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary())) {
      FolderBench bench = new FolderBench(cluster, rows);
      Path inbox = Files.createDirectories(cluster.folder().resolve("inbox"));
      bench.write(inbox.resolve("output.csv"));
      bench.time("bytes at hand", bench::sendBytes);
      bench.time("publisher of batch", () -> bench.publish(inbox));
      bench.time("qianhu ingest, start of the process included", () -> bench.ingest(inbox));
    }
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(String.join(",", OutputForm.KIND.columns()) + "\n");
      for (int row = 0; row < rows; row++) {
        writer.write(ROW.formatted(row, row % 1000, row));
      }
    }
  }

  private void time(String what, Runnable work) {
    Clients clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", 4, Deployment.BROKERS_DEFAULT);
    }
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-50s %,7.1f s %,12.0f rows/s%n", what, seconds, rows / seconds);
  }

  private void sendBytes() {
    byte[] row = ROW.getBytes(StandardCharsets.UTF_8);
    Map<String, Object> settings =
        ProducerSettings.idempotent(Map.of("bootstrap.servers", cluster.bootstrap()));
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < rows; i++) {
        var unused = producer.send(new ProducerRecord<>("reports.readings", "U" + i % 1000, row));
      }
    }
  }

  private void publish(Path inbox) {
    BatchRuns.publish(new Clients(cluster.cluster(), Map.of()), "", inbox);
  }

  private void ingest(Path inbox) {
    List<String> arguments =
        List.of(
            "ingest",
            "--bootstrap",
            cluster.bootstrap(),
            "--registry",
            cluster.registryUrl(),
            "--settle",
            "0s",
            inbox.toString());
    try (JavaProcess process =
        new JavaProcess(
            "adapter",
            Jvm.small("96m"),
            Qianhu.class.getName(),
            arguments,
            inbox.getParent(),
            () -> true)) {
      process.start();
      if (process.awaitEnd() != 0) {
        throw new IllegalStateException(process.said());
      }
    }
  }
}
