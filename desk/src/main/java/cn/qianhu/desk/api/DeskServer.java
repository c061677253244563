package cn.qianhu.desk.api;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.desk.view.Freshness;
import cn.qianhu.desk.view.Views;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.WebServer;
import cn.qianhu.web.access.Callers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** The desk over HTTP: the query API, its events, and the console. */
public final class DeskServer implements AutoCloseable {

  private static final WebServer.Size SIZE = new WebServer.Size("desk", 32, Duration.ofSeconds(60));

  private final WebServer server;
  private final EventFeed events;

  private DeskServer(WebServer server, EventFeed events) {
    this.server = server;
    this.events = events;
  }

  /**
   * The parts of a desk. All remain the caller's to close.
   *
   * @param freshness how much the views know
   * @param partitions watches the topics that the views follow
   * @param anonymous the caller that a client without a key counts as; null where a key is required
   * @param rules that the streams apply, for explanations
   * @param clock for the age of the views; no figure depends on it
   * @param version of the product
   */
  public record DeskParts(
      Views views,
      Supplier<Freshness> freshness,
      PartitionWatch partitions,
      Callers callers,
      Receipts receipts,
      Audience anonymous,
      RuleTables rules,
      Clock clock,
      String version) {}

  /**
   * Starts a desk and returns when it listens.
   *
   * @throws cn.qianhu.web.ListeningException where it cannot
   */
  public static DeskServer start(ListenSettings listenSettings, DeskParts parts) {
    FreshnessReader freshness =
        new FreshnessReader(parts.views(), parts.freshness(), parts.clock());
    QueryService queryService =
        new QueryService(
            parts.views(), freshness, parts.receipts(), parts.rules(), parts.version());
    EventFeed events = new EventFeed(queryService);
    DeskAccess access = new DeskAccess(parts.callers(), parts.anonymous());
    ListenSettings guarded =
        parts.anonymous() == Audience.CENTRE ? listenSettings.withoutKeys() : listenSettings;
    WebServer server =
        WebServer.start(
            guarded,
            SIZE,
            threads ->
                new DeskApi(queryService, guarded.limits(), access, events, parts.partitions())
                    .router());
    events.start();
    return new DeskServer(server, events);
  }

  /** The port that the desk listens on. */
  public int port() {
    return server.port();
  }

  /** Ends the streams of events, answers what was asked, and stops. */
  @Override
  public void close() {
    events.close();
    server.close();
  }
}
