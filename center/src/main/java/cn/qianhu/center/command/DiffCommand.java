package cn.qianhu.center.command;

import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.explain.Cause;
import cn.qianhu.center.explain.Difference;
import cn.qianhu.center.explain.FactChange;
import cn.qianhu.center.explain.Movement;
import cn.qianhu.center.explain.MovementFile;
import cn.qianhu.contract.code.CodeTables;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code qianhu diff}: which figures moved between two states of knowledge, and what moved them.
 */
@Command(
    name = "diff",
    description = {
      "比较两个时刻所知：哪些数字变了，由哪些报表引起（迟报、更正、撤回、名录变动、规则变动）。",
      "Compares what was known at two instants: which values moved, and which reports moved them."
    })
final class DiffCommand implements Callable<Integer> {

  /** Exit code where a movement is not what its reports make it. */
  private static final int DISAGREES = 3;

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Mixin private RawLogOptions log;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "时刻或位点文件 / instant with offset, or file of positions")
  private String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "时刻或位点文件；缺省为现在 / the same; now by default")
  private String after;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "全部变动写入 CSV / all movements as CSV")
  private Path output;

  @Override
  public Integer call() {
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      Replayed old = log.replay(before, progress);
      Replayed now = log.replay(after, progress);
      Difference difference =
          Difference.between(old.results(), now.results(), CodeTables.standard().industries());
      print(difference);
      if (output != null) {
        MovementFile.write(difference.movements(), output);
      }
      return difference.movements().stream().allMatch(Movement::isBridged) ? 0 : DISAGREES;
    }
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
    out.printf("变动的数值 / values that moved: %,d%n", difference.movements().size());
    if (output != null) {
      out.println("明细 / in full: " + output);
    }
    difference.movements().stream()
        .filter(movement -> !movement.isBridged())
        .forEach(
            movement ->
                out.printf(
                    "! 无法由报表解释 / not made by its reports: %s %s%n",
                    movement.cell(), movement.measure()));
  }

  private static Map<Cause, Long> causes(Difference difference) {
    return difference.changes().stream()
        .flatMap(change -> change.causes().stream())
        .collect(
            Collectors.groupingBy(
                cause -> cause, () -> new EnumMap<>(Cause.class), Collectors.counting()));
  }

  private static void print(PrintWriter out, FactChange change) {
    out.printf(
        "    %-10s %s %s  %s%n",
        change.either().form(),
        change.either().subject(),
        change.either().period(),
        change.causes());
  }
}
