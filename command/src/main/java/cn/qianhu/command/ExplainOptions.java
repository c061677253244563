package cn.qianhu.command;

import cn.qianhu.audit.explain.Explainers;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.Knowledge;
import cn.qianhu.audit.explain.UnknownFigureException;
import cn.qianhu.audit.explain.raw.LogRequests;
import cn.qianhu.audit.explain.raw.LoggedReports;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.explain.render.JsonRendering;
import cn.qianhu.audit.explain.render.TextRendering;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.wire.SchemaLookup;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of an explanation: the log that it reads, and its format. */
final class ExplainOptions {

  /** Exit code where the question names no figure. */
  private static final int UNKNOWN = 2;

  /** Exit code where something does not agree. */
  private static final int DISAGREES = 3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private RawLogOptions log;

  @Option(
      names = "--until",
      paramLabel = "INSTANT|FILE",
      description = "截至时刻或位点文件；缺省为现在 / instant or file of positions; now by default")
  private String until;

  @Option(names = "--json", description = "输出完整的 JSON / the whole tree as JSON")
  private boolean json;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "每个合计显示最大的 N 项，其余合为一行；缺省 20 / parts shown of each sum; 20 by default")
  private int top;

  @Option(names = "--readings", description = "逐条列出在线监测读数 / tell meter readings one by one")
  private boolean readings;

  /** Answers a question, and with what code the command ends. */
  int answer(Function<Explainers, Explanation> question) {
    try {
      Explanation explanation = explain(question);
      if (json) {
        JsonRendering.write(explanation, command.commandLine().getOut());
        command.commandLine().getOut().println();
      } else {
        new TextRendering(command.commandLine().getOut(), Math.max(1, top)).print(explanation);
      }
      return explanation.agrees() ? 0 : disagrees(explanation);
    } catch (UnknownFigureException e) {
      command.commandLine().getErr().println(e.getMessage());
      return UNKNOWN;
    }
  }

  private int disagrees(Explanation explanation) {
    command
        .commandLine()
        .getErr()
        .printf(
            "核算结果与所列不符，共 %d 处，见上 / what was worked out differs in %d places, see above%n",
            explanation.differences().size(), explanation.differences().size());
    return DISAGREES;
  }

  private Explanation explain(Function<Explainers, Explanation> question) {
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      return log.with(until, (rawLog, schemas) -> explain(question, rawLog, schemas, progress));
    }
  }

  /** Twice: the first telling notes which raw reports it rests on, the second has them. */
  private Explanation explain(
      Function<Explainers, Explanation> question,
      RawLog rawLog,
      SchemaLookup schemas,
      TerminalProgress progress) {
    Explainers explainers = explainers(rawLog, schemas, progress);
    LogRequests logRequests = new LogRequests();
    Explanation bare = question.apply(explainers.with(logRequests, readings));
    if (logRequests.isEmpty()) {
      return bare;
    }
    progress.step("查找原始报表", "looking up the raw reports");
    LoggedReports reports = LoggedReports.find(logRequests, rawLog, schemas, log.rules().tables());
    return question.apply(explainers.with(reports, readings));
  }

  private Explainers explainers(RawLog rawLog, SchemaLookup schemas, TerminalProgress progress) {
    ReplayOutcome replayOutcome = log.replay(rawLog, schemas, progress);
    RuleTables ruleTables = log.rules();
    return Explainers.of(
        new Knowledge(
            replayOutcome.results(),
            Registers.read(rawLog, schemas, ruleTables.tables()),
            ruleTables,
            replayOutcome.businessDate().map(date -> LocalDate.parse(date.getDate()))));
  }
}
