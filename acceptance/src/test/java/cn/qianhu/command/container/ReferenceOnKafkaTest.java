package cn.qianhu.command.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Cluster;
import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The reference tables from the Kafka and the registries that sites run, not the embedded ones. All
 * registries stand beside one Kafka, each with topics of its own.
 */
@Timeout(600)
class ReferenceOnKafkaTest {

  private static ContainerCluster containers;

  @TempDir private Path folder;

  @BeforeAll
  static void startKafka() {
    Engine.require(List.of(ContainerCluster.KAFKA_IMAGE));
    containers = ContainerCluster.start();
  }

  @AfterAll
  static void stopKafka() {
    if (containers != null) {
      containers.close();
    }
  }

  @ParameterizedTest
  @EnumSource(RegistryImage.class)
  void givesTheReferenceTables(RegistryImage image) throws InterruptedException {
    Engine.require(List.of(image.image()));
    Path output = folder.resolve("out");
    try (RegistryContainer registry = containers.registry(image)) {
      registry.start();
      Cluster cluster = containers.with(registry);
      String namespace = image.name().toLowerCase(Locale.ROOT) + ".";
      BatchReport report =
          new BatchRun(request(cluster, namespace, output), BatchListener.silent()).run();
      assertThat(report.deadLetters()).isZero();
    }
    ReferenceTables.assertThese(output, Reference.MESSY_FEW);
  }

  private BatchRequest request(Cluster cluster, String namespace, Path output) {
    Reference messy = Reference.MESSY_FEW;
    return new BatchRequest(
        Site.shipped(),
        messy.input(),
        output,
        Reference.FROM,
        messy.asOf(),
        cluster,
        namespace,
        4,
        2,
        Map.of("state.dir", folder.resolve("state").toString()));
  }
}
