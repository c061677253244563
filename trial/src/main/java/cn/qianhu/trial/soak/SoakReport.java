package cn.qianhu.trial.soak;

import cn.qianhu.trial.soak.Sample.Tally;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the progress of a soak, line by line, and its verdicts at the end. */
final class SoakReport {

  private static final double MB = 1_000_000;
  private static final double MILLI = 1_000;

  private final List<PrintWriter> to;

  SoakReport(List<PrintWriter> to) {
    this.to = List.copyOf(to);
  }

  void begin(SoakPlan plan) {
    say("# 长时间运行 Soak");
    say("");
    say(
        String.format(
            Locale.ROOT,
            "%d 分钟 minutes; %d 家企业 enterprises, %d 块表 meters; 每秒 each second %d 份月报 monthly"
                + " reports, %d 条读数 readings; 流处理实例 streams %d; 已知后只更正 from second %d on only"
                + " what is known is corrected",
            plan.duration().toMinutes(),
            plan.enterprises(),
            plan.enterprises() * plan.meters(),
            plan.reportsPerTurn(),
            plan.daysPerTurn() * 96 + SoakLoad.SINGLES_PER_TURN,
            plan.instances(),
            plan.growingTurns()));
    say("");
    say(
        "heap 为完全回收后 after a full collection; heap/own memory+mapped files in MB; fd = files;"
            + " th = threads; logs in MB");
    say("");
    say("```");
  }

  void sample(Sample sample) {
    Tally tally = sample.tally();
    say(
        String.format(
            Locale.ROOT,
            "%5d s | %s | state %.1f | %s | lag %d | to figure p50 %.0f p99 %.0f ms (%d) | acked %d,"
                + " corrections %d, refused %d, again %d | desk %d/%d | kills %d",
            sample.second(),
            sample.vitals().stream().map(SoakReport::vitals).collect(Collectors.joining(" ; ")),
            sample.stateBytes() / MB,
            sample.diskBytes().entrySet().stream()
                .map(
                    log ->
                        String.format(
                            Locale.ROOT,
                            "%s %.1f",
                            log.getKey().name().toLowerCase(Locale.ROOT),
                            log.getValue() / MB))
                .collect(Collectors.joining(" ")),
            sample.lag(),
            sample.latency().p50() / MILLI,
            sample.latency().p99() / MILLI,
            sample.latency().count(),
            tally.acknowledged(),
            tally.corrections(),
            tally.refused(),
            tally.again(),
            tally.answered(),
            tally.answered() + tally.unanswered(),
            tally.kills()));
  }

  private static String vitals(ProcessVitals one) {
    return String.format(
        Locale.ROOT,
        "%s %.1f/%.0f+%.0f fd %d th %d",
        one.name(),
        one.heapBytes() / MB,
        one.ownBytes() / MB,
        one.mappedBytes() / MB,
        one.files(),
        one.threads());
  }

  void end(Soak.Outcome outcome) {
    List<ResourceGrowth> growths = outcome.growths();
    FinalCheck check = outcome.check();
    Percentiles latency = outcome.latency();
    Tally tally = outcome.tally();
    say("```");
    say("");
    say("## 增长 Growth, second half, nothing new to know (least squares, ± standard error)");
    say("");
    say("```");
    say(
        String.format(
            Locale.ROOT,
            "%-34s %12s %12s   %-10s %10s  %-8s %s",
            "what",
            "mean",
            "per hour",
            "",
            "due",
            "unit",
            "verdict"));
    growths.forEach(growth -> say(growth.line()));
    say("```");
    say("");
    say("## 结论 Verdict");
    say("");
    say(
        String.format(
            Locale.ROOT,
            "- 受理至数字 acknowledgement to figure: p50 %.0f ms, p99 %.0f ms (%d)",
            latency.p50() / MILLI,
            latency.p99() / MILLI,
            latency.count()));
    say(
        String.format(
            Locale.ROOT,
            "- 已受理 acknowledged: %d; 请求中有误 requests with something wrong: %d; 重发 sent again: %d;"
                + " 监测台未答 desk unanswered: %d of %d; 杀死实例 kills: %d",
            tally.acknowledged(),
            tally.refused(),
            tally.again(),
            tally.unanswered(),
            tally.answered() + tally.unanswered(),
            tally.kills()));
    say("- 待读 lag: " + check.lag() + "; 未计入 records that do not count: " + check.refused());
    say("- 恒等关系不成立 unsound: " + check.unsound());
    say(
        "- 与重放不同的表 tables that differ from a replay: "
            + check.different()
            + " (行 rows: "
            + check.rows()
            + ")");
    List<String> growing =
        growths.stream()
            .filter(growth -> growth.verdict() == ResourceGrowth.GrowthVerdict.GROWS)
            .map(ResourceGrowth::what)
            .toList();
    say("- 无由增长 grows without cause: " + growing);
    say("- 未正常停止 did not end in order: " + outcome.stuck());
  }

  private void say(String line) {
    for (PrintWriter writer : to) {
      writer.println(line);
      writer.flush();
    }
  }
}
