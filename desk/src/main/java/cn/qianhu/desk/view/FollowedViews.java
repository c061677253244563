package cn.qianhu.desk.view;

import cn.qianhu.client.Clients;
import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views that follow their topics on a cluster, and know how much they know: every second the ends
 * of the topics are asked for and compared with what was read.
 */
public final class FollowedViews implements AutoCloseable, Supplier<Freshness> {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedViews.class);
  private static final int PATIENCE_MS = 1000;
  private static final Duration TO_READ_THEM = Duration.ofMillis(500);

  private final Views views;
  private final TopicFollower follower;
  private final Admin admin;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-freshness");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Freshness freshness = Freshness.NOTHING;

  private FollowedViews(Views views, List<String> topics, Clients clients, Clock clock) {
    this.views = views;
    this.follower = TopicFollower.of(topics, clients, views);
    this.admin = clients.admin();
    this.clock = clock;
  }

  /**
   * Begins to follow.
   *
   * @param site whose tables records are judged by
   * @param namespace prefix of the topics' names; empty by default
   * @param clock for the age of the views only, never for a figure
   */
  public static FollowedViews open(Site site, Clients clients, String namespace, Clock clock) {
    Views views = new Views(site, clients.schemas(), namespace);
    return open(new FollowedViews(views, views.topics(), clients, clock));
  }

  /**
   * Begins to follow some topics only; the views of the others stay empty.
   *
   * @param clock for the age of the views only, never for a figure
   */
  public static FollowedViews openSome(
      Site site, Clients clients, String namespace, List<Topic> topics, Clock clock) {
    Views views = new Views(site, clients.schemas(), namespace);
    List<String> names = topics.stream().map(topic -> topic.name(namespace)).toList();
    return open(new FollowedViews(views, names, clients, clock));
  }

  private static FollowedViews open(FollowedViews opened) {
    opened.follower.start();
    var unused =
        opened.timer.scheduleWithFixedDelay(opened::look, 0, PATIENCE_MS, TimeUnit.MILLISECONDS);
    return opened;
  }

  public Views views() {
    return views;
  }

  @Override
  public Freshness get() {
    return freshness;
  }

  /**
   * Waits until everything has been read that was there at the start, and says so from then on.
   *
   * @return whether it has
   */
  public boolean awaitComplete(Duration patience) throws InterruptedException {
    boolean ready = follower.awaitReady(patience);
    if (ready) {
      look();
    }
    return ready;
  }

  /** Looks how far the topics go, and whether the views have it all. */
  private void look() {
    try {
      Instant asked = clock.instant();
      Map<TopicPartition, Long> ends = ends();
      boolean all = !ends.isEmpty() && follower.await(ends, TO_READ_THEM);
      boolean complete = follower.isReady();
      freshness = freshness(true, all && complete ? asked : freshness.at(), lag(ends));
    } catch (KafkaException e) {
      LOG.debug("the ends of the topics cannot be told", e);
      freshness = freshness(false, freshness.at(), freshness.lag());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // The timer would end, and the desk would go on to call itself fresh.
      LOG.error("how fresh the views are cannot be told", e);
      freshness = freshness(false, freshness.at(), freshness.lag());
    }
  }

  private Freshness freshness(boolean connected, Instant at, Map<String, Long> lag) {
    boolean complete = follower.isReady();
    return new Freshness(
        complete, connected, at, lag, !complete || follower.isWell(), follower.messages());
  }

  private Map<TopicPartition, Long> ends() {
    return PartitionOffsets.ends(
        admin,
        follower.partitions(),
        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(PATIENCE_MS));
  }

  private Map<String, Long> lag(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> positions = follower.positions();
    Map<String, Long> lag = new TreeMap<>();
    ends.forEach(
        (partition, end) ->
            lag.merge(
                partition.topic(),
                Math.max(0, end - positions.getOrDefault(partition, 0L)),
                Long::sum));
    return lag;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    follower.close();
    admin.close(Duration.ZERO);
  }
}
