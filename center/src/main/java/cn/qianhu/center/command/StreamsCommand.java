package cn.qianhu.center.command;

import cn.qianhu.center.batch.Clients;
import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.deploy.Deployment;
import cn.qianhu.center.health.HealthPage;
import cn.qianhu.center.metric.Meters;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
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

  @Option(
      names = "--health",
      paramLabel = "PORT",
      description =
          "在此端口回答 GET /health（运行中为 200，否则 503）、/health/live 和 /metrics（Prometheus）"
              + " / answers on this port GET /health (200 while running, else 503), /health/live"
              + " and /metrics for Prometheus")
  private Integer health;

  @Option(
      names = "--clean-state",
      description = "先清除本地状态（重置之后使用） / without the local state of before, as after a reset")
  private boolean cleanState;

  @Override
  public Integer call() throws InterruptedException {
    Cluster at = cluster.requireExternal(spec);
    if (deploy) {
      deploy(at);
    }
    StreamsSettings settings = settings(at);
    QianhuStreams streams =
        cleanState ? QianhuStreams.startClean(settings) : QianhuStreams.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "stop-streams"));
    awaitEnd(streams);
    return streams.failure() == null ? 0 : FAILED;
  }

  private StreamsSettings settings(Cluster at) {
    return new StreamsSettings(
        at.bootstrap(),
        at.registryUrl(),
        cluster.namespace(),
        state,
        cluster.threads(),
        cluster.properties());
  }

  private void awaitEnd(QianhuStreams streams) throws InterruptedException {
    if (health == null) {
      streams.awaitEnd();
      return;
    }
    try (Meters meters = Meters.ofStreams(streams.client());
        HealthPage page = HealthPage.open(health, streams::state, meters::text)) {
      System.out.printf("健康状况 / health: http://localhost:%d/health%n", page.port());
      System.out.printf("计量 / metrics: http://localhost:%d/metrics%n", page.port());
      streams.awaitEnd();
    }
  }

  private void deploy(Cluster at) {
    try (Admin admin = new Clients(at, cluster.properties()).admin()) {
      Deployment.deploy(
          admin, at, cluster.namespace(), cluster.partitions(), Deployment.BROKERS_DEFAULT);
    }
  }
}
