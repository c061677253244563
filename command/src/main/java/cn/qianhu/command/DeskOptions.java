package cn.qianhu.command;

import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.contract.form.Forms;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** Options of the desk: the cluster that it works on. */
final class DeskOptions extends SiteClusterOptions {

  DeadLetterService desk(CommandSpec command) {
    return DeadLetterService.at(
        Forms.of(site().tables()), requireUnchanged(command), namespace(), Clock.systemUTC());
  }
}
