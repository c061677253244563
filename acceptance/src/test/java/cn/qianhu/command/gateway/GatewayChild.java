package cn.qianhu.command.gateway;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.api.NoReports;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.access.Role;
import java.util.Map;
import java.util.Optional;

/** A gateway with one key, for tests: in this process, or in one of its own that can be killed. */
public final class GatewayChild {

  public static final String KEY = "qh_test";

  /** More than any test sends. */
  private static final int RATE = 1_000_000;

  private static final int BYTES = 1 << 30;

  private GatewayChild() {}

  /** Arguments: bootstrap, registry, namespace, port. */
  public static void main(String[] args) throws InterruptedException {
    start(new Cluster(args[0], args[1]), args[2], Integer.parseInt(args[3]));
    Thread.currentThread().join();
  }

  public static GatewayService start(Cluster cluster, String namespace, int port) {
    Caller centre = new Caller("test", Role.CENTRE, "");
    Callers callers = key -> Optional.of(centre).filter(caller -> key.equals(KEY));
    return GatewayService.start(
        Site.shipped(),
        new Clients(cluster, Map.of()),
        namespace,
        new ListenSettings("127.0.0.1", port, null),
        GatewayLimits.tuned().rate(RATE, RATE).bytes(BYTES, BYTES).build(),
        callers,
        new NoReports(),
        Map::of);
  }
}
