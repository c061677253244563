package cn.qianhu.command.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.BatchListener;
import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference tables from the Kafka and the registries that sites run, not the embedded ones. */
@Timeout(600)
class ReferenceOnKafkaIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RegistryImage.class)
  void givesTheReferenceTables(RegistryImage registry) throws InterruptedException {
    Engine.require(List.of(ContainerCluster.KAFKA_IMAGE, registry.image()));
    Path output = folder.resolve("out");
    try (ContainerCluster containers = ContainerCluster.start(registry)) {
      BatchReport report = new BatchRun(request(containers, output), BatchListener.silent()).run();
      assertThat(report.deadLetters()).isZero();
    }
    ReferenceTables.assertThese(output, Reference.MESSY_FEW);
  }

  private BatchRequest request(ContainerCluster containers, Path output) {
    Reference messy = Reference.MESSY_FEW;
    return new BatchRequest(
        Site.shipped(),
        messy.input(),
        output,
        Reference.FROM,
        messy.asOf(),
        containers.cluster(),
        "",
        4,
        2,
        Map.of("state.dir", folder.resolve("state").toString()));
  }
}
