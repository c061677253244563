package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.KeysAndReceipts;
import cn.qianhu.command.own.OwnSheets;
import cn.qianhu.command.own.OwnTopics;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.web.ListenSettings;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu gateway}: takes reports over HTTP, until it is stopped. */
@Command(
    name = "gateway",
    description = {
      "运行 HTTP 上报网关；接口说明见 GET /v1/openapi.json。",
      "Takes reports over HTTP; the interface is described at GET /v1/openapi.json."
    })
final class GatewayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListeningOptions listening;

  @Mixin private HealthOptions health;

  @Mixin private DialectOption dialect;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5000",
      description = "每个密钥每秒的报表数 / reports per second of each key (default: ${DEFAULT-VALUE})")
  private int rate;

  @Option(
      names = "--burst",
      paramLabel = "N",
      defaultValue = "50000",
      description =
          "每个密钥一次可突发的报表数 / reports that a key may send at once (default: ${DEFAULT-VALUE})")
  private int burst;

  @Option(
      names = "--rate-bytes",
      paramLabel = "N",
      defaultValue = "2097152",
      description =
          "每个密钥每秒的上报字节数 / bytes of reports per second of each key (default: ${DEFAULT-VALUE})")
  private int bytesPerSecond;

  @Option(
      names = "--burst-bytes",
      paramLabel = "N",
      defaultValue = "33554432",
      description =
          "每个密钥一次可突发的上报字节数 / bytes of reports that a key may send at once (default:"
              + " ${DEFAULT-VALUE})")
  private int bytesAtOnce;

  @Option(
      names = "--per-day",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "企业密钥每日的月报与有误记录数 / monthly reports and wrong records of an enterprise's key in a day"
              + " (default: ${DEFAULT-VALUE})")
  private int perDay;

  @Option(
      names = "--without-page",
      description =
          "不提供企业网页，不读事实与预警，适合内存小的机器"
              + " / serves no page to enterprises and reads neither facts nor alerts: for a machine"
              + " with little memory")
  private boolean withoutPage;

  @Override
  public Integer call() throws InterruptedException {
    ListenSettings where = listening.of(spec);
    GatewayLimits limits =
        GatewayLimits.tuned()
            .rate(rate, burst)
            .bytes(bytesPerSecond, bytesAtOnce)
            .remembered(perDay)
            .build();
    Clients clients = cluster.requireOwn(spec);
    try (ShutdownWait running = ShutdownWait.named("stop-gateway");
        KeysAndReceipts keysAndReceipts =
            KeysAndReceipts.open(cluster.site(), clients, cluster.namespace());
        FollowedViews own = withoutPage ? null : own(clients);
        GatewayService gateway =
            GatewayService.start(
                cluster.site(),
                clients,
                cluster.namespace(),
                where,
                limits,
                dialect.or(Dialect.OFFICE),
                keysAndReceipts.callers(),
                keysAndReceipts.receipts(),
                own == null
                    ? null
                    : OwnSheets.page(cluster.site(), own, keysAndReceipts.receipts()),
                keysAndReceipts.readiness());
        HealthOptions.HealthServer healthServer =
            health.startHealthPage(gateway.readiness(), measured(keysAndReceipts, gateway))) {
      String address =
          "%s://%s:%d/"
              .formatted(where.tls() == null ? "http" : "https", where.host(), gateway.port());
      System.out.printf(
          "网关已启动，按 Ctrl-C 停止 / the gateway is running, Ctrl-C stops: %sv1/openapi.json%n", address);
      if (own != null) {
        System.out.printf("企业网页 / page of enterprises: %s%n", address);
      }
      healthServer.sayWhere();
      running.await();
    }
    return 0;
  }

  private FollowedViews own(Clients clients) {
    return FollowedViews.openSome(
        cluster.site(), clients, cluster.namespace(), OwnTopics.ALL, Clock.systemUTC());
  }

  static List<MeterBinder> measured(KeysAndReceipts keysAndReceipts, GatewayService gateway) {
    List<MeterBinder> measured = new ArrayList<>(gateway.measured());
    measured.add(keysAndReceipts.measured());
    return measured;
  }
}
