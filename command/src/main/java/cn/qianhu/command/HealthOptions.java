package cn.qianhu.command;

import cn.qianhu.desk.metric.Meters;
import cn.qianhu.web.health.HealthPage;
import cn.qianhu.web.health.ProcessHealth;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import picocli.CommandLine.Option;

/** Options of the health page: the port, if it is served at all. */
final class HealthOptions {

  @Option(
      names = "--health",
      paramLabel = "PORT",
      description =
          "在此端口回答 GET /health（就绪为 200，否则 503）、/health/live（须重启时为 503）和"
              + " /metrics（Prometheus）"
              + " / answers on this port GET /health (200 while it does its work, else 503),"
              + " /health/live (503 where a restart would help) and /metrics for Prometheus")
  private Integer port;

  /**
   * Starts the health page, where one is configured.
   *
   * @param measured what is measured besides the Java machine
   */
  HealthServer startHealthPage(
      ProcessHealth processHealth, Collection<? extends MeterBinder> measured) {
    if (port == null) {
      return new HealthServer(null, null);
    }
    Meters meters = new Meters(measured);
    try {
      return new HealthServer(meters, HealthPage.open(port, processHealth, meters::text));
    } catch (RuntimeException e) {
      meters.close();
      throw e;
    }
  }

  /** The meters and their page; both absent where none is configured. */
  record HealthServer(Meters meters, HealthPage page) implements AutoCloseable {

    void sayWhere() {
      if (page != null) {
        System.out.printf("健康状况 / health: http://localhost:%d/health%n", page.port());
        System.out.printf("计量 / metrics: http://localhost:%d/metrics%n", page.port());
      }
    }

    @Override
    public void close() {
      if (page != null) {
        page.close();
        meters.close();
      }
    }
  }
}
