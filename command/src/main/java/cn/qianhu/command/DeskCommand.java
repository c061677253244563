package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.web.ListenSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu desk}: the query API and the console, until it is stopped. */
@Command(
    name = "desk",
    description = {
      "运行监测台：查询接口和网页；接口说明见 GET /api/v1/openapi.json。",
      "Runs the desk: the query API and the console; described at GET /api/v1/openapi.json."
    })
final class DeskCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListeningOptions listening;

  @Mixin private HealthOptions health;

  @Option(
      names = "--anonymous",
      paramLabel = "ROLE",
      defaultValue = "none",
      description =
          "未出示密钥者看到的内容：centre 全部，public 可公开的，none 无"
              + " / what somebody without a key sees: centre, public or none"
              + " (default: ${DEFAULT-VALUE})")
  private String anonymous;

  @Override
  public Integer call() throws InterruptedException {
    Audience withoutKey = audience();
    ListenSettings where = listening.of(spec);
    Clients clients = cluster.requireDeployed(spec, Patience.OF_A_SERVICE);
    try (ShutdownWait running = ShutdownWait.named("stop-desk");
        DeskService desk =
            DeskService.start(
                cluster.site(),
                clients,
                cluster.namespace(),
                where,
                withoutKey,
                ProductVersion.current());
        HealthOptions.HealthServer healthServer =
            health.startHealthPage(desk.readiness(), List.of(desk.measured()))) {
      System.out.printf(
          "监测台已启动，按 Ctrl-C 停止 / the desk is running, Ctrl-C stops: %s://%s:%d/%n",
          where.tls() == null ? "http" : "https", where.host(), desk.port());
      healthServer.sayWhere();
      running.await();
    }
    return 0;
  }

  private Audience audience() {
    return switch (anonymous) {
      case "centre" -> Audience.CENTRE;
      case "public" -> Audience.PUBLIC;
      case "none" -> null;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--anonymous 只能是 centre、public 或 none / --anonymous is centre, public or none");
    };
  }
}
