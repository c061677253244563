package cn.qianhu.command.batch;

import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.folder.FolderLoad;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/** An embedded cluster for many runs, each in a namespace of its own. */
public final class BatchRuns implements AutoCloseable {

  private final EmbeddedCluster cluster;
  private final boolean isShared;

  /** On the cluster that the tests of a process share. */
  public BatchRuns() {
    cluster = SharedCluster.get();
    isShared = true;
  }

  /** On a cluster of its own. */
  public BatchRuns(EmbeddedCluster.Options options) {
    cluster = EmbeddedCluster.start(options);
    isShared = false;
  }

  public Cluster cluster() {
    return cluster.cluster();
  }

  /** A folder that goes with the cluster. */
  public Path folder() {
    return cluster.folder();
  }

  /** Runs the input with the dates of a reference. */
  public BatchReport run(
      String namespace, Path input, Path output, Reference dates, int partitions, int threads)
      throws InterruptedException {
    return run(namespace, input, output, Reference.FROM, dates.asOf(), partitions, threads);
  }

  /** Runs. */
  public BatchReport run(
      String namespace,
      Path input,
      Path output,
      YearMonth from,
      LocalDate asOf,
      int partitions,
      int threads)
      throws InterruptedException {
    BatchRequest request =
        new BatchRequest(
            Site.shipped(),
            input,
            output,
            from,
            asOf,
            cluster(),
            namespace,
            partitions,
            threads,
            Map.of("state.dir", folder().resolve("streams").toString()));
    return new BatchRun(request, BatchListener.silent()).run();
  }

  /** Publishes the input of a reference, and computes nothing from it. */
  public void publish(String namespace, Reference reference, int partitions) {
    publish(namespace, reference.input(), Reference.FROM, reference.asOf(), partitions);
  }

  /** Publishes a folder, and computes nothing from it. */
  public void publish(
      String namespace, Path input, YearMonth from, LocalDate asOf, int partitions) {
    Clients clients = new Clients(cluster(), Map.of());
    try (Admin admin = clients.admin();
        Producer<String, SpecificRecord> producer = clients.producer(namespace)) {
      Deployment.deploy(admin, cluster(), namespace, partitions, Deployment.BROKERS_DEFAULT);
      publish(clients, namespace, input);
      new BusinessDates(producer, namespace).move(asOf, from, "batch");
    }
  }

  /** Publishes the files of a folder, and nothing else. */
  public static void publish(Clients clients, String namespace, Path input) {
    FolderLoad.LoadSummary unused =
        BatchRun.publish(
            clients,
            Site.shipped(),
            namespace,
            input,
            ReportFiles.below(input),
            (bytes, total) -> {});
  }

  @Override
  public void close() {
    if (!isShared) {
      cluster.close();
    }
  }
}
