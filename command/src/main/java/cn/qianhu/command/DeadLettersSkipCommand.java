package cn.qianhu.command;

import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterService;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters skip}: the streams pass over a record that they stopped at. */
@Command(
    name = "skip",
    description = {
      "让流处理在下次启动时略过其停住的一条阶段之间的记录，使之成为死信；操作有记录。",
      "Lets the streams, at their next start, pass over a record between two stages that they stopped"
          + " at. It becomes a dead letter, and who decided so is recorded."
    })
final class DeadLettersSkipCommand implements Callable<Integer> {

  private static final int LEFT = 1;

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Mixin private SigningOptions signing;

  @Parameters(
      paramLabel = "ID",
      description = "停止信息中的编号，形如 exemptions/3/120 / id as the streams say it")
  private String id;

  @Override
  public Integer call() {
    Coordinates at = Coordinates.parse(id);
    try (DeadLetterService desk = cluster.desk(spec)) {
      if (!signing.confirmed(spec.commandLine().getOut())) {
        return LEFT;
      }
      desk.skip(at, signing.by(), signing.note());
    }
    spec.commandLine()
        .getOut()
        .println(
            "下次启动时略过，请重新启动全部流处理实例 / skipped at the next start, so start all instances of the"
                + " streams again: "
                + at);
    return 0;
  }
}
