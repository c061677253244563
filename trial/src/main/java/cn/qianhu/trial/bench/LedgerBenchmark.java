package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.List;

/**
 * Commands to the quota ledger, in one partition and in order.
 *
 * @param records how many
 */
record LedgerBenchmark(long records) implements Benchmark {

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public Topic topic() {
    return Topics.QUOTA_COMMANDS;
  }

  @Override
  public void fill(Preload preload) {
    for (int number = 0; number < records; number++) {
      preload.send(QuotaForm.KIND, SampleCommands.command(number));
    }
  }

  @Override
  public List<Contender> contenders(BenchSite site) {
    return List.of(new QianhuPipeline());
  }

  @Override
  public BenchSettings settings(BenchSettings settings) {
    return settings.with("指令", "commands", "%,d".formatted(records));
  }
}
