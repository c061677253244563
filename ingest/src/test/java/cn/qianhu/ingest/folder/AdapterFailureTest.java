package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.AdapterFixture.EARLY;
import static cn.qianhu.ingest.folder.AdapterFixture.outputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way to the broker leaves nothing out and sends nothing twice. */
class AdapterFailureTest {
  @TempDir private Path inbox;
  private AdapterFixture folder;

  @BeforeEach
  void open() {
    folder = new AdapterFixture(inbox);
  }

  @Test
  void afterAFailureItGoesOnBehindTheLastCommittedRow() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    folder.broker.failAfter(2, new TimeoutException("the broker is away"));
    assertThatThrownBy(folder::takeAll)
        .hasMessageContaining("output.csv#8")
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(folder.broker.origins()).hasSize(6);
    assertThat(folder.names()).containsExactly("output.csv");

    assertThat(folder.takeAll().done()).isEqualTo(1);

    assertThat(folder.broker.origins())
        .isEqualTo(IntStream.range(2, 12).mapToObj(row -> "output.csv#" + row).toList());
    assertThat(folder.broker.progress().map(p -> p.getRows() + " " + p.getComplete()))
        .containsExactly("3 false", "6 false", "9 false", "10 true");
    assertThat(folder.receipt("done/output.csv")).hasSize(11);
  }

  /** Every record comes to the first partition, which is that of its key no longer. */
  @Test
  void nothingIsCommittedThatCameToAnotherPartitionThanThatOfItsKey() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    folder.broker.watchedBy(PartitionWatch.of(12));
    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(folder::takeAll)
          .isInstanceOf(PartitionsChangedException.class)
          .hasMessageContaining("reports.output has another number instead of the 12");
      assertThat(folder.broker.committed()).isEmpty();
      assertThat(folder.names()).containsExactly("output.csv");
    }

    folder.broker.watchedBy(PartitionWatch.of(1));
    assertThat(folder.takeAll().done()).isEqualTo(1);
    assertThat(folder.broker.origins()).hasSize(10).doesNotHaveDuplicates();
  }

  /** A broker that has not heard of the change says that all is as it was. */
  @Test
  void nothingMisplacedIsCommittedThoughTheWatchIsToldThatAllIsWell() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    PartitionWatch told =
        new PartitionWatch(
            () -> new PartitionSurvey(OptionalInt.of(12), new TreeMap<>()), false, () -> {});
    told.look();
    folder.broker.watchedBy(told);
    assertThatThrownBy(folder::takeAll).isInstanceOf(PartitionsChangedException.class);
    assertThat(folder.broker.committed()).isEmpty();
  }

  @Test
  void watchingOutlastsAFailureAndStopsWhenTold() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    folder.broker.failAfter(2, new TimeoutException("the broker is away"));
    folder.broker.beforeCommit(
        () -> {
          if (folder.broker.origins().size() >= 9) {
            folder.stop.set();
          }
        });
    try (FolderAdapter adapter = folder.adapter()) {
      adapter.watch();
    }
    assertThat(folder.news.heard).containsExactly("trouble", "published output.csv 10/0/0");
    assertThat(folder.broker.origins()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void toldToStopItEndsAfterTheTransactionUnderWay() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    folder.broker.beforeCommit(folder.stop::set);
    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 1, 0));
    assertThat(folder.broker.origins()).hasSize(3);
    assertThat(folder.names()).containsExactly("output.csv");
  }

  @Test
  void afterACrashBeforeFilingNothingIsSentAgain() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 4));
    Path original = inbox.resolve("output.csv");
    FileTime time = Files.getLastModifiedTime(original);
    folder.takeAll();
    Files.move(inbox.resolve("done/output.csv"), original);
    assertThat(Files.getLastModifiedTime(original)).isEqualTo(time);

    folder.takeAll();

    assertThat(folder.broker.origins()).hasSize(4);
    assertThat(folder.names()).doesNotContain("output.csv");
  }

  @Test
  void aFileThatChangesWhileItIsSentIsLeftAndTakenAnew() throws IOException {
    Path file = folder.write("output.csv", OutputForm.KIND, outputs(0, 7));
    Files.setLastModifiedTime(file, EARLY);
    int[] commits = {0};
    folder.broker.beforeCommit(
        () -> {
          if (commits[0]++ == 0) {
            folder.write("output.csv", OutputForm.KIND, outputs(100, 102));
          }
        });

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 0));

    assertThat(folder.news.heard).containsExactly("left output.csv", "published output.csv 2/0/0");
    assertThat(folder.broker.origins())
        .as("the transaction before the change stays, as it was true")
        .containsExactly(
            "output.csv#2", "output.csv#3", "output.csv#4", "output.csv#2", "output.csv#3");
  }

  @Test
  void anAdapterOfTheSameNameTakesOver() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 10));
    folder.broker.failAfter(1, new ProducerFencedException("a newer one is there"));
    try (FolderAdapter adapter = folder.adapter()) {
      assertThatThrownBy(adapter::watch)
          .isInstanceOf(TakenOverException.class)
          .hasMessageContaining("--name");
    }
  }
}
