package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.reset.Reset;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu reset}: lets the streams rebuild everything from the raw topics. */
@Command(
    name = "reset",
    description = {
      "删除流处理的全部派生数据，由原始主题重新计算；原始主题和预警历史不受影响。须先停止所有流处理实例。",
      "Takes away all that the streams have made, so that they make it again from the raw topics,"
          + " which are not touched; nor is the history of alerts. All instances must be stopped."
    })
final class ResetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--yes",
      description = "执行；否则只列出将删除的主题 / does it; without it, only lists what would be taken away")
  private boolean yes;

  @Override
  public Integer call() {
    Clients clients = cluster.requireDeployed(spec);
    PrintWriter out = spec.commandLine().getOut();
    try (Admin admin = clients.admin()) {
      Reset reset = new Reset(admin, clients.cluster(), cluster.namespace());
      List<String> topics = reset.topics();
      if (!yes) {
        topics.forEach(out::println);
        out.println("以上主题将被删除；加 --yes 执行 / these topics would go; --yes does it");
        return 0;
      }
      reset.run();
      out.printf(
          "已重置 %d 个主题；各实例请以 --clean-state 启动 / %d topics are reset: start each instance with"
              + " --clean-state%n",
          topics.size(), topics.size());
      return 0;
    }
  }
}
