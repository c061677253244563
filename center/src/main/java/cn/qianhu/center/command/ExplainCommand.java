package cn.qianhu.center.command;

import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.explain.CellKey;
import cn.qianhu.center.explain.Explanation;
import cn.qianhu.center.explain.IndicatorExplainer;
import cn.qianhu.center.explain.Leaf;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.event.Source;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu explain}: a figure, down to the reports that made it. */
@Command(
    name = "explain",
    description = {
      "说明一个指标数值由哪些报表相加而成，逐项列出原始位置，并核对合计。",
      "Tells which reports a value is the sum of, each with its place in the raw log, and checks"
          + " the sum."
    })
final class ExplainCommand implements Callable<Integer> {

  /** Exit code where the leaves do not sum to the figure. */
  private static final int DISAGREES = 3;

  @Spec private CommandSpec spec;

  @Mixin private RawLogOptions log;

  @Option(
      names = "--until",
      paramLabel = "INSTANT|FILE",
      description = "截至时刻或位点文件；缺省为现在 / instant or file of positions; now by default")
  private String until;

  @Option(names = "--ytd", description = "说明累计数 / explain the sum from January")
  private boolean ytd;

  @Parameters(
      index = "0",
      paramLabel = "CELL",
      description = "单元，如 KEY_1000/370100/T/2022-03 / scope/region/industry/period")
  private String cell;

  @Parameters(
      index = "1",
      paramLabel = "MEASURE",
      description = "指标，如 gross_output、assessed、completed / measure")
  private String measure;

  @Override
  public Integer call() {
    CellKey key = parse();
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      Replayed replayed = log.replay(until, progress);
      IndicatorExplainer explainer =
          new IndicatorExplainer(replayed.results(), CodeTables.standard().industries());
      Explanation explanation = ytd ? explainer.ytd(key, measure) : explainer.value(key, measure);
      print(explanation);
      return explanation.agrees() ? 0 : DISAGREES;
    }
  }

  private CellKey parse() {
    try {
      return CellKey.parse(cell);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(Explanation explanation) {
    PrintWriter out = spec.commandLine().getOut();
    if (explanation.leaves().isEmpty() && explanation.published() == null) {
      out.printf("没有这个数字 / there is no such figure: %s %s%n", cell, measure);
      return;
    }
    out.printf("%s %s (%s)%n", cell, measure, explanation.figure());
    explanation.leaves().forEach(leaf -> print(out, leaf));
    out.printf("= %s%n", explanation.sum().toPlainString());
    out.printf(
        "公布 / published %s: %s%n",
        explanation.published(), explanation.agrees() ? "相符 / agrees" : "不符 / DIFFERS");
  }

  private static void print(PrintWriter out, Leaf leaf) {
    out.printf(
        "  %20s  %s %s  %s/%s%n",
        leaf.amount().toPlainString(),
        leaf.fact().subject(),
        leaf.fact().period(),
        leaf.fact().region(),
        leaf.fact().industry());
    leaf.fact()
        .basis()
        .forEach(
            (carrier, basis) ->
                out.printf(
                    "  %22s%s: %s × %s%n", "", carrier, basis, leaf.fact().factors().get(carrier)));
    for (Source source : leaf.fact().sources()) {
      out.printf(
          "  %22s%s  %s/%d/%d%n",
          "", source.getReportId(), source.getTopic(), source.getPartition(), source.getOffset());
    }
  }
}
