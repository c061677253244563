package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.topic.Topics;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu deploy}: the topics and schemas of a cluster, before anything runs on it. */
@Command(
    name = "deploy",
    description = {
      "在集群上创建主题并注册模式；可重复执行。",
      "Creates the topics and registers the schemas on a cluster. Safe to repeat."
    })
final class DeployCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Option(
      names = "--replication",
      paramLabel = "N",
      description = "新建主题的副本数 / replicas of topics that are created (default: the brokers' own)")
  private Short replication;

  @Mixin private SiteChange siteChange;

  @Override
  public Integer call() {
    Clients clients = cluster.requireExternal(spec);
    try (Admin admin = clients.admin()) {
      Deployment.deploy(
          admin,
          clients.cluster(),
          cluster.namespace(),
          cluster.partitions(),
          replication == null ? Deployment.BROKERS_DEFAULT : replication,
          cluster.site(),
          siteChange.isDeclared());
    }
    System.out.printf("主题和模式已就绪 / topics and schemas are in place: %d%n", Topics.ALL.size());
    return 0;
  }
}
