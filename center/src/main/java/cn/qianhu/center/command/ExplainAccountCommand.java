package cn.qianhu.center.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qianhu explain account}: a balance of the quota ledger. */
@Command(
    name = "account",
    description = {
      "说明能耗指标账户的余额：每笔分录、其指令与所依据的政策。",
      "Explains the balance of a quota account: every posting, its command, the policy that split it."
    })
final class ExplainAccountCommand implements Callable<Integer> {

  @Mixin private ExplainOptions options;

  @Parameters(paramLabel = "ACCOUNT", description = "账户，如 371600:INCREMENT / account")
  private String account;

  @Override
  public Integer call() {
    return options.answer(explainers -> explainers.account(account));
  }
}
