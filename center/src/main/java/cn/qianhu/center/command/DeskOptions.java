package cn.qianhu.center.command;

import cn.qianhu.center.batch.Clients;
import cn.qianhu.center.deadletter.Desk;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;

/** On which cluster the desk works. */
final class DeskOptions extends ClusterOptions {

  Desk desk(CommandSpec command) {
    return Desk.at(
        new Clients(requireExternal(command), properties()), namespace(), Clock.systemUTC());
  }
}
