package cn.qianhu.center.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu explain}: a figure, down to the raw records that made it. */
@Command(
    name = "explain",
    description = {
      "说明任一公布数字的由来：逐层到原始报表、名录、系数与政策，重新核算并与公布数核对。",
      "Tells how any published figure came about, down to raw reports, directory entries, factors"
          + " and policy; works it out again and compares."
    },
    subcommands = {
      ExplainIndicatorCommand.class,
      ExplainCoverageCommand.class,
      ExplainBalanceCommand.class,
      ExplainAccountCommand.class,
      ExplainAlertCommand.class
    })
final class ExplainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "请选择要说明的内容 / choose what to explain: indicator, coverage, balance, account, alert");
  }
}
