package cn.qianhu.center.batch;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.cluster.EmbeddedCluster;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** One embedded cluster for many runs, each in a namespace of its own. */
public final class BatchBench implements AutoCloseable {

  private final EmbeddedCluster cluster =
      EmbeddedCluster.start(EmbeddedCluster.Options.temporary());

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
            input,
            output,
            from,
            asOf,
            cluster(),
            namespace,
            partitions,
            threads,
            Map.of("state.dir", folder().resolve("streams").toString()));
    return new Batch(request, Progress.silent()).run();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
