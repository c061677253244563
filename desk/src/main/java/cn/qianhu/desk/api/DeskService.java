package cn.qianhu.desk.api;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.desk.disclosure.EditionLog;
import cn.qianhu.desk.disclosure.EditionScheduler;
import cn.qianhu.desk.disclosure.EditionService;
import cn.qianhu.desk.metric.DeskMeters;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.ingest.receipt.ReceiptFollower;
import cn.qianhu.ingest.receipt.Receipts;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Callers;
import cn.qianhu.web.access.KeyRing;
import cn.qianhu.web.health.Readiness;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A desk with its clients of a cluster. Any number may run at the same time. */
public final class DeskService implements AutoCloseable {

  private final FollowedViews views;
  private final PartitionWatch partitions;
  private final EditionScheduler editions;
  private final DeskServer server;
  private final Runnable closing;

  private DeskService(
      FollowedViews views,
      PartitionWatch partitions,
      EditionScheduler editions,
      DeskServer server,
      Runnable closing) {
    this.views = views;
    this.partitions = partitions;
    this.editions = editions;
    this.server = server;
    this.closing = closing;
  }

  /**
   * Starts a desk. It listens at once, and answers when it has read everything.
   *
   * @param site whose figures it shows
   * @param anonymous the audience of a request without a key; null where every request needs one
   * @param version of the product
   * @throws cn.qianhu.web.ListeningException if it cannot listen; nothing is left running
   */
  public static DeskService start(
      Site site,
      Clients clients,
      String namespace,
      ListenSettings listenSettings,
      Audience anonymous,
      String version) {
    KeyRing keys = KeyRing.open(clients, namespace, Clock.systemUTC());
    ReceiptFollower receipts =
        ReceiptFollower.open(
            site.tables(), clients, namespace, StreamsSettings.applicationId(namespace));
    Runnable closing =
        () -> {
          receipts.close();
          keys.close();
        };
    try {
      return start(
          site, clients, namespace, listenSettings, anonymous, version, keys, receipts, closing);
    } catch (RuntimeException e) {
      closing.run();
      throw e;
    }
  }

  /**
   * Starts a desk in a process that also runs a gateway, whose keys and receipts remain the
   * caller's to close.
   */
  public static DeskService startBeside(
      Site site,
      Callers callers,
      Receipts receipts,
      Clients clients,
      ListenSettings listenSettings,
      Audience anonymous,
      String version) {
    return start(
        site, clients, "", listenSettings, anonymous, version, callers, receipts, () -> {});
  }

  private static DeskService start(
      Site site,
      Clients clients,
      String namespace,
      ListenSettings listenSettings,
      Audience anonymous,
      String version,
      Callers callers,
      Receipts receipts,
      Runnable closing) {
    Clock clock = Clock.systemUTC();
    FollowedViews views = FollowedViews.open(site, clients, namespace, clock);
    EditionScheduler editions =
        new EditionScheduler(
            new EditionService(views.views()),
            new EditionLog(clients, namespace),
            () -> views.get().isFresh());
    PartitionWatch partitions = clients.partitionWatch(namespace);
    try {
      DeskServer server =
          DeskServer.start(
              listenSettings,
              new DeskServer.DeskParts(
                  views.views(),
                  views,
                  partitions,
                  callers,
                  receipts,
                  anonymous,
                  rules(site, clients.settings()),
                  clock,
                  version));
      editions.start();
      return new DeskService(views, partitions, editions, server, closing);
    } catch (RuntimeException e) {
      editions.close();
      views.close();
      partitions.close();
      throw e;
    }
  }

  /** The rules, from the same properties as those of the streams. */
  private static RuleTables rules(Site site, Map<String, Object> properties) {
    RuleTables ruleTables = RuleTables.of(site);
    if (properties.get(QianhuStreams.QUOTA_POLICY) instanceof String file) {
      ruleTables = ruleTables.withPolicy(Path.of(file));
    }
    if (properties.get(QianhuStreams.ALERT_THRESHOLDS) instanceof String file) {
      ruleTables = ruleTables.withThresholds(Path.of(file));
    }
    return ruleTables;
  }

  /** The port that the desk listens on. */
  public int port() {
    return server.port();
  }

  /** The views, for another part of the same process; they remain the desk's to close. */
  public FollowedViews views() {
    return views;
  }

  /** Whether the desk has read everything, and goes on to hear from Kafka. */
  public Readiness readiness() {
    Readiness known =
        new Readiness() {
          @Override
          public Map<String, Boolean> parts() {
            return views.get().parts();
          }

          @Override
          public List<String> messages() {
            return views.get().messages();
          }
        };
    return known.and(Readiness.of(partitions));
  }

  /** The metrics of the desk: figures of industry, their age, and whether the desk is sound. */
  public MeterBinder measured() {
    return new DeskMeters(views.views(), views, Clock.systemUTC());
  }

  /**
   * Waits until everything has been read that was there at the start.
   *
   * @return whether it has
   */
  public boolean awaitComplete(Duration patience) throws InterruptedException {
    return views.awaitComplete(patience);
  }

  @Override
  public void close() {
    server.close();
    editions.close();
    views.close();
    partitions.close();
    closing.run();
  }
}
