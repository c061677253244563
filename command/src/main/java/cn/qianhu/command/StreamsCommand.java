package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.desk.metric.StreamsMeters;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu streams}: one instance of the streams on a cluster, until it is stopped. */
@Command(
    name = "streams",
    description = {
      "在集群上运行一个流处理实例。",
      "Runs an instance of the streams on a cluster. Start another to scale."
    })
final class StreamsCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Mixin private StreamsOptions cluster;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = "qianhu-data/state",
      description = "本地状态文件夹 / folder of local state (default: ${DEFAULT-VALUE})")
  private Path state;

  @Option(names = "--deploy", description = "先创建主题并注册模式 / create topics and register schemas first")
  private boolean deploy;

  @Mixin private HealthOptions health;

  @Option(
      names = "--clean-state",
      description = "先清除本地状态（重置之后使用） / without the local state of before, as after a reset")
  private boolean cleanState;

  @Override
  public Integer call() throws InterruptedException {
    Clients clients = cluster.requireExternal(spec);
    if (deploy) {
      deploy(clients);
    }
    try (ShutdownWait stopping = ShutdownWait.named("stop-streams");
        PartitionWatch partitions = clients.partitionWatch(cluster.namespace())) {
      return run(settings(clients.cluster()), stopping, StreamsPartitions.watched(partitions));
    }
  }

  private int run(StreamsSettings settings, ShutdownWait stopping, StreamsPartitions partitions)
      throws InterruptedException {
    QianhuStreams streams =
        cleanState ? QianhuStreams.startClean(settings) : QianhuStreams.start(settings);
    List<StreamsMeters> measured =
        List.of(new StreamsMeters(streams.client(), state, streams::standstills));
    try (HealthOptions.HealthServer healthServer =
        health.startHealthPage(partitions.vitals(streams), measured)) {
      stopping.first(streams::close);
      partitions.closeWhenChanged(streams);
      healthServer.sayWhere();
      streams.awaitEnd();
      // Neither is cured by a start, and an orchestrator would start it again and again.
      if (partitions.haveEnded(streams) || streams.wouldStopAgain()) {
        stopping.await();
        return FAILED;
      }
    }
    return streams.failure() == null ? 0 : FAILED;
  }

  private StreamsSettings settings(Cluster at) {
    return new StreamsSettings(
        cluster.site(),
        at.bootstrap(),
        at.registryUrl(),
        cluster.namespace(),
        state,
        cluster.threads(),
        cluster.properties());
  }

  private void deploy(Clients clients) {
    try (Admin admin = clients.admin()) {
      // What is deployed here runs on: it waits for the first answer as a service does.
      PartitionSurvey unused =
          PartitionSurvey.of(admin, cluster.namespace(), Patience.OF_A_SERVICE);
      Deployment.deploy(
          admin,
          clients.cluster(),
          cluster.namespace(),
          cluster.partitions(),
          Deployment.BROKERS_DEFAULT,
          cluster.site(),
          false);
    }
  }
}
