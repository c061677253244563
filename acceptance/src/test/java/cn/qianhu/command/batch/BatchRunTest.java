package cn.qianhu.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.BatchListener;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From files to tables, on a real broker. */
@Timeout(120)
class BatchRunTest {

  private static BatchRuns bench;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    bench = new BatchRuns();
  }

  @Test
  void givesTheReferenceTablesOnAClusterOfItsOwnUnderTheProtocolOfStreamsGroups()
      throws InterruptedException {
    Reference clean = Reference.CLEAN_FEW;
    Map<String, String> protocol = Map.of("group.protocol", "streams");
    BatchRequest request = clean.batch(folder, 3, 2, protocol);
    BatchReport report = new BatchRun(request, BatchListener.silent()).run();
    ReferenceTables.assertThese(folder, clean);
    assertThat(report.deadLetters()).isZero();
    assertThat(report.sent())
        .containsEntry(OutputForm.KIND, 162L)
        .containsEntry(QuotaForm.KIND, 414L);
  }

  /** Everything twice is everything once; the streams of the first run are gone by then. */
  @Test
  void givesTheSameTablesWhenRunAgain() throws InterruptedException {
    for (int run = 0; run < 2; run++) {
      Path output = folder.resolve("run-" + run);
      bench.run(
          SharedCluster.namespace(BatchRunTest.class, "again"),
          Reference.CLEAN_FEW.input(),
          output,
          Reference.CLEAN_FEW,
          2,
          1);
      ReferenceTables.assertThese(output, Reference.CLEAN_FEW);
    }
  }

  @ParameterizedTest(name = "seed {0} of {1}, {2} partitions, {3} threads")
  @CsvSource({"1, MESSY_FEW, 1, 1, energy", "2, MESSY, 5, 2, readings", "3, SUSPECT, 3, 2, output"})
  void givesThemInWhateverOrderReportsArrive(
      long seed, Reference reference, int partitions, int threads, Kind workbook)
      throws InterruptedException {
    Path input = folder.resolve("in");
    Path output = folder.resolve("out-of-seed-" + seed);
    InputRows.of(reference).shuffled(new Random(seed)).scatter(input, workbook);
    String namespace = SharedCluster.namespace(BatchRunTest.class, "seed-" + seed);
    bench.run(namespace, input, output, reference, partitions, threads);
    ReferenceTables.assertThese(output, reference);
  }
}
