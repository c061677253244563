package cn.qianhu.trial.bench;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.StreamsOptions;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.local.cluster.EmbeddedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;

/**
 * The cluster that is measured on, embedded or any other, with a namespace for each round. Nothing
 * else on the cluster is touched, and all that was put there is removed again.
 */
public final class BenchSite implements AutoCloseable {

  private final EmbeddedCluster embedded;
  private final Cluster cluster;
  private final Clients clients;
  private final StreamsOptions options;
  private final Path folder;
  private final String prefix = "bench-" + Long.toString(System.currentTimeMillis(), 36) + ".";
  private int grounds;

  private BenchSite(
      EmbeddedCluster embedded, Cluster cluster, Path folder, StreamsOptions options) {
    this.embedded = embedded;
    this.cluster = cluster;
    this.folder = folder;
    this.options = options;
    this.clients = new Clients(cluster, options.properties());
  }

  /** Starts the embedded cluster, unless the options name another. */
  public static BenchSite open(StreamsOptions options) {
    if (options.external() != null) {
      return new BenchSite(null, options.external(), temporaryFolder(), options);
    }
    EmbeddedCluster embedded = EmbeddedCluster.start(EmbeddedCluster.Options.temporary());
    return new BenchSite(embedded, embedded.cluster(), embedded.folder().resolve("bench"), options);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("qianhu-bench");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made.", e);
    }
  }

  public boolean isEmbedded() {
    return embedded != null;
  }

  /** Empty topics in a namespace of their own, for a number of records. */
  public BenchFixture ground(long records) {
    String namespace = prefix + grounds++ + ".";
    try (Admin admin = clients.admin()) {
      Deployment.deploy(
          admin, cluster, namespace, options.partitions(), Deployment.BROKERS_DEFAULT);
    }
    return new BenchFixture(
        cluster,
        clients,
        namespace,
        folder.resolve(namespace),
        options.threads(),
        options.properties(),
        records);
  }

  /** Deletes the topics, groups and local state of a ground. */
  public void clear(BenchFixture fixture) {
    clear(fixture.namespace());
    clearState(fixture);
  }

  /** Deletes the local state alone. */
  public void clearState(BenchFixture fixture) {
    delete(fixture.state());
  }

  private void clear(String namespace) {
    try (Admin admin = clients.admin()) {
      List<String> topics =
          Answer.of(admin.listTopics().names(), "The topics cannot be listed.").stream()
              .filter(topic -> topic.startsWith(namespace))
              .toList();
      Answer.of(admin.deleteTopics(topics).all(), "The topics could not be deleted.");
    }
  }

  /** Deletes a folder whose owner may still be tidying up: what is gone meanwhile is gone. */
  static void delete(Path folder) {
    while (Files.exists(folder)) {
      try {
        Utils.delete(folder.toFile());
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // Its owner was faster, or wrote once more.
        Thread.onSpinWait();
      } catch (IOException e) {
        throw new UncheckedIOException(folder + " cannot be deleted.", e);
      }
    }
  }

  @Override
  public void close() {
    if (embedded == null) {
      clear(prefix);
      delete(folder);
    } else {
      embedded.close();
    }
  }
}
