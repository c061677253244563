package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.ClusterException;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.local.cluster.EmbeddedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The data folder of a stopped {@code qianhu up} can be replayed, and only then. */
@Timeout(120)
class StoppedClusterTest {

  @TempDir private Path data;

  @Test
  void isReplayedOnceItIsStopped() {
    EmbeddedCluster.Options options = EmbeddedCluster.Options.in(UpCommand.clusterFolder(data));
    try (BatchRuns bench = new BatchRuns(options)) {
      bench.publish("", Reference.CLEAN_FEW, 2);
      assertThatThrownBy(() -> StoppedCluster.start(data))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("is in use")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
    Path output = data.resolve("tables");
    CommandRun run =
        CommandRun.of("replay", "--data", data.toString(), "--output", output.toString());
    assertThat(run.code()).as(run.said()).isZero();
    ReferenceTables.assertThese(output, Reference.CLEAN_FEW);
  }

  @Test
  void anEmptyFolderStaysEmpty() {
    assertThatThrownBy(() -> StoppedCluster.start(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(data.toString());
    assertThat(data.toFile().list()).isEmpty();
    assertThat(Files.exists(UpCommand.clusterFolder(data))).isFalse();
  }
}
