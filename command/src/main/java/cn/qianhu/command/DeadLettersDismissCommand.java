package cn.qianhu.command;

import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterService;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu dead-letters dismiss}: looked at, and left. */
@Command(
    name = "dismiss",
    description = {
      "看过，不再处理；记录仍可查到，也仍可重新提交。",
      "Looked at and left; the record stays visible and can still be resubmitted."
    })
final class DeadLettersDismissCommand implements Callable<Integer> {

  private static final int LEFT = 1;

  @Spec private CommandSpec spec;

  @Mixin private DeskOptions cluster;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "ID", description = "list 列出的编号 / id, as listed")
  private String id;

  @Override
  public Integer call() {
    Coordinates at = Coordinates.parse(id);
    try (DeadLetterService desk = cluster.desk(spec)) {
      if (!signing.confirmed(spec.commandLine().getOut())) {
        return LEFT;
      }
      desk.dismiss(at, signing.by(), signing.note());
    }
    spec.commandLine().getOut().println("已搁置 / dismissed: " + at);
    return 0;
  }
}
