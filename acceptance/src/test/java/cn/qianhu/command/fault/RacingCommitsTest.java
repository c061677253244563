package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.BatchListener;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A producer that breaks for good costs its transaction and its thread, never the streams. */
@Timeout(300)
class RacingCommitsTest {

  @TempDir private Path folder;

  @Test
  void anotherThreadGoesOnFromWhatWasCommitted() throws InterruptedException {
    BatchRequest request =
        Reference.MESSY_FEW.batch(
            folder,
            2,
            1,
            Map.of(
                "default.client.supplier", RacingCommits.class.getName(),
                "commit.interval.ms", "1",
                "max.poll.records", "20"));
    new BatchRun(request, BatchListener.silent()).run();
    assertThat(RacingCommits.HAPPENED).hasValue(RacingCommits.TIMES);
    ReferenceTables.assertThese(folder, Reference.MESSY_FEW);
  }
}
