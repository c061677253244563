package cn.qianhu.center.api;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.view.FollowedViews;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.ingest.access.KeyRing;
import cn.qianhu.ingest.receipt.ReceiptBook;
import cn.qianhu.ingest.web.Listening;
import cn.qianhu.streams.app.StreamsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A desk with its clients of a cluster. Any number may run beside each other. */
public final class DeskAtWork implements AutoCloseable {

  private final FollowedViews views;
  private final KeyRing keys;
  private final ReceiptBook receipts;
  private final DeskServer server;

  private DeskAtWork(FollowedViews views, KeyRing keys, ReceiptBook receipts, DeskServer server) {
    this.views = views;
    this.keys = keys;
    this.receipts = receipts;
    this.server = server;
  }

  /**
   * Starts a desk. It listens at once, and answers when it has read everything.
   *
   * @param properties Kafka client properties, passed through unchanged
   * @param anonymous who somebody without a key is taken for; null where nobody goes without one
   * @param version of the product
   * @throws cn.qianhu.ingest.web.ListeningException if it cannot listen; nothing is left running
   */
  public static DeskAtWork start(
      Cluster cluster,
      String namespace,
      Map<String, String> properties,
      Listening listening,
      Audience anonymous,
      String version) {
    Map<String, Object> common = new HashMap<>(properties);
    common.put("bootstrap.servers", cluster.bootstrap());
    SchemaLookup schemas = SchemaLookup.at(cluster.registryUrl());
    Clock clock = Clock.systemUTC();
    KeyRing keys = KeyRing.open(common, schemas, namespace, clock);
    ReceiptBook receipts =
        ReceiptBook.open(common, schemas, namespace, StreamsSettings.applicationId(namespace));
    FollowedViews views = FollowedViews.open(common, schemas, namespace, clock);
    try {
      DeskServer server =
          DeskServer.start(
              listening,
              new DeskServer.Parts(
                  views.views(), views, keys, receipts, anonymous, clock, version));
      return new DeskAtWork(views, keys, receipts, server);
    } catch (RuntimeException e) {
      views.close();
      receipts.close();
      keys.close();
      throw e;
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
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
    views.close();
    receipts.close();
    keys.close();
  }
}
