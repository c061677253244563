package cn.qianhu.trial.bench;

import cn.qianhu.ingest.folder.AdapterSettings;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.trial.process.Product;
import java.nio.file.Path;
import java.util.List;

/** The adapter of a folder, a process of its own with little heap. */
record FolderIntake(SampleFolder folder) implements Contender {

  private static final String NAME = "qianhu ingest";
  private static final String HEAP = "96m";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "a process with a heap of 96 MB takes the folder in, in transactions, every row judged;"
        + " its start is included, and its processor time is not";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    Path inbox = folder.writtenFor(fixture);
    Product product =
        new Product(fixture.cluster(), fixture.namespace(), fixture.state(), Jvm.small(HEAP));
    Stopwatch watch = new Stopwatch();
    try (JavaProcess process =
        product.ingest("adapter", inbox, AdapterSettings.DEFAULT_TRANSACTION_ROWS)) {
      process.start();
      if (process.awaitEnd() != 0) {
        throw new IllegalStateException(process.output());
      }
    }
    return List.of(new RoundResult(NAME, watch.pace(fixture.records())));
  }
}
