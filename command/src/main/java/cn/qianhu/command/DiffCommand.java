package cn.qianhu.command;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.movement.Cause;
import cn.qianhu.audit.movement.Difference;
import cn.qianhu.audit.movement.FactChange;
import cn.qianhu.audit.movement.Movement;
import cn.qianhu.audit.movement.MovementFile;
import cn.qianhu.audit.movement.Shift;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code qianhu diff}: the figures that moved between two states of knowledge, or would move under
 * other rules, with the causes.
 */
@Command(
    name = "diff",
    description = {
      "比较两个时刻所知，或两套规则：哪些数字变了，由什么引起（迟报、更正、撤回、名录变动、目标变动、规则变动）。",
      "Compares what was known at two instants, or what two sets of rules make of it: which figures"
          + " moved, and what moved them."
    })
final class DiffCommand implements Callable<Integer> {

  /** Exit code where a movement is not what its steps make it. */
  private static final int DISAGREES = 3;

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Mixin private RawLogOptions log;

  @Mixin private ThenRuleOptions then;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "时刻、位点文件或 now / instant with offset, file of positions, or now")
  private String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description =
          "同上；缺省为现在，有 --then-… 时缺省为 A / the same; now by default, A where a --then-… is" + " given")
  private String after;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "全部变动写入 CSV / all movements as CSV")
  private Path output;

  @Override
  public Integer call() {
    try (TerminalProgress progress = TerminalProgress.onStandardError();
        LogSource source = log.open()) {
      ReplayOutcome old = log.replay(source, log.log(source, before), log.rules(), progress);
      ReplayOutcome now = log.replay(source, second(source, old), then.over(log.rules()), progress);
      Difference difference = Difference.between(old, now);
      print(difference);
      if (output != null) {
        MovementFile.write(difference, output);
      }
      return difference.movements().stream().allMatch(Movement::isBridged) ? 0 : DISAGREES;
    }
  }

  /**
   * The log of the second side. Where rules are compared, not a record more is read than for the
   * first side.
   */
  private RawLog second(LogSource source, ReplayOutcome first) {
    boolean same = after == null ? then.areGiven() : after.equals(before);
    return same ? source.until(first.stop()) : log.log(source, after);
  }

  private void print(Difference difference) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("变动的事实 / facts that changed: %,d%n", difference.changes().size());
    causes(difference)
        .forEach((cause, count) -> out.printf("  %-14s %-14s %,8d%n", cause, cause.zh(), count));
    difference.changes().stream().limit(SHOWN).forEach(change -> print(out, change));
    if (difference.changes().size() > SHOWN) {
      out.println("  …");
    }
    out.printf("变动的合计 / sums that moved: %,d%n", difference.movements().size());
    byTable(difference.movements().stream().map(movement -> movement.figure().table()).toList())
        .forEach((table, count) -> out.printf("  %-14s %,8d%n", table, count));
    out.printf(
        "随之变动的比率、晴雨、预警 / ratios, lights and alerts that follow: %,d%n", difference.shifts().size());
    byTable(difference.shifts().stream().map(shift -> shift.figure().table()).toList())
        .forEach((table, count) -> out.printf("  %-14s %,8d%n", table, count));
    difference.shifts().stream().filter(DiffCommand::isAlert).forEach(shift -> print(out, shift));
    if (output != null) {
      out.println("明细 / in full: " + output);
    }
    difference.movements().stream()
        .filter(movement -> !movement.isBridged())
        .forEach(
            movement -> out.printf("! 各步之和与变动不符 / not made by its steps: %s%n", movement.figure()));
  }

  private static Map<Cause, Long> causes(Difference difference) {
    return difference.changes().stream()
        .flatMap(change -> change.causes().stream())
        .collect(
            Collectors.groupingBy(
                cause -> cause, () -> new EnumMap<>(Cause.class), Collectors.counting()));
  }

  private static Map<String, Long> byTable(List<String> tables) {
    return tables.stream()
        .collect(Collectors.groupingBy(table -> table, TreeMap::new, Collectors.counting()));
  }

  private static void print(PrintWriter out, FactChange change) {
    out.printf(
        "    %-10s %s %s  %s%n",
        change.either().form(),
        change.either().subject(),
        change.either().period(),
        change.causes());
  }

  /** Alerts are listed one by one: opened, cleared, or of another severity. */
  private static boolean isAlert(Shift shift) {
    return shift.figure().table().equals("alerts") && shift.figure().column().equals("severity");
  }

  private static void print(PrintWriter out, Shift shift) {
    out.printf(
        "    %s  %s → %s%n", shift.figure().key(), orNone(shift.before()), orNone(shift.after()));
  }

  private static String orNone(String severity) {
    return severity.isEmpty() ? "无 none" : severity;
  }
}
