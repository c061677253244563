package cn.qianhu.trial.bench;

import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.contract.code.Site;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.folder.FolderLoad;
import java.nio.file.Path;
import java.util.List;

/** Publishes a folder as {@code qianhu batch} does before it computes anything. */
record FolderPublisher(SampleFolder folder) implements Contender {

  private static final String NAME = "publisher of batch";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "qianhu batch publishing the rows of the folder: no transactions, nothing is judged";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    Path inbox = folder.writtenFor(fixture);
    Stopwatch watch = new Stopwatch();
    FolderLoad.LoadSummary unused =
        BatchRun.publish(
            fixture.clients(),
            Site.shipped(),
            fixture.namespace(),
            inbox,
            ReportFiles.below(inbox),
            (bytes, total) -> {});
    return List.of(new RoundResult(NAME, watch.pace(fixture.records())));
  }
}
