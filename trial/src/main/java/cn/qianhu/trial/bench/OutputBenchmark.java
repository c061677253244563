package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.time.YearMonth;
import java.util.List;

/**
 * The benchmark from reports of output to indicators: every month of every enterprise, and
 * corrections of it.
 *
 * @param enterprises that report
 * @param months from the first on
 * @param revisions of each report
 */
record OutputBenchmark(int enterprises, int months, int revisions) implements Benchmark {

  private static final YearMonth FIRST = YearMonth.of(2022, 1);

  @Override
  public String name() {
    return "output";
  }

  @Override
  public Topic topic() {
    return Topics.REPORTS_OUTPUT;
  }

  @Override
  public long records() {
    return (long) enterprises * months * revisions;
  }

  @Override
  public void fill(Preload preload) {
    preload.fillDirectory(enterprises, FIRST, last(), last().plusMonths(1).atDay(20));
    for (int month = 0; month < months; month++) {
      for (int revision = 1; revision <= revisions; revision++) {
        for (int enterprise = 0; enterprise < enterprises; enterprise++) {
          preload.send(OutputForm.KIND, report(enterprise, FIRST.plusMonths(month), revision));
        }
      }
    }
  }

  /** The last month that is reported. */
  YearMonth last() {
    return FIRST.plusMonths(months - 1L);
  }

  /** A report by the columns of {@code output}. */
  static List<String> report(int enterprise, YearMonth month, int revision) {
    int amount = 1_000 + (enterprise * 31 + month.getMonthValue() * 7 + revision) % 977;
    return List.of(
        "O-" + enterprise + "-" + month,
        SampleEnterprises.code(enterprise),
        month.toString(),
        Integer.toString(revision),
        month.plusMonths(1).atDay(5) + "T09:00:0" + revision % 10 + "+08:00",
        "",
        amount + ".25",
        amount - 10 + ".50",
        "100.00",
        amount + ".75",
        "-1.50",
        Integer.toString(100 + enterprise % 900));
  }

  @Override
  public List<Contender> contenders(BenchSite site) {
    return List.of(new QianhuPipeline());
  }

  @Override
  public BenchSettings settings(BenchSettings settings) {
    return settings
        .with("报表", "reports", "%,d".formatted(records()))
        .with("企业", "enterprises", enterprises)
        .with("月数", "months", months)
        .with("每份报表的版本", "revisions of each report", revisions);
  }
}
