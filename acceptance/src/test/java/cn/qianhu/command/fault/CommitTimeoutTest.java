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

/**
 * A commit without an answer: Kafka Streams takes the tasks for corrupted, and they go on from what
 * was committed before, without a restart of the process.
 */
@Timeout(120)
class CommitTimeoutTest {

  @TempDir private Path folder;

  @Test
  void goesOnFromWhatWasCommittedBefore() throws InterruptedException {
    BatchRequest request =
        Reference.MESSY_FEW.batch(
            folder,
            2,
            1,
            Map.of(
                "default.client.supplier", FailingCommits.class.getName(),
                "commit.interval.ms", "1",
                "max.poll.records", "20"));
    new BatchRun(request, BatchListener.silent()).run();
    assertThat(FailingCommits.HAPPENED.get()).isGreaterThanOrEqualTo(FailingCommits.TIMES);
    assertThat(FailingCommits.THREADS.get())
        .as("stream threads: Kafka Streams still says of corrupted tasks what we listen for")
        .isGreaterThan(1);
    ReferenceTables.assertThese(folder, Reference.MESSY_FEW);
  }
}
