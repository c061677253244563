package cn.qianhu.ingest.receipt;

import cn.qianhu.client.Clients;
import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts from memory, following the raw log of reports, what the streams refuse of it, what
 * counts, and the directory of projects. Readings have no report id and no receipt.
 */
public final class ReceiptFollower implements Receipts, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptFollower.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String namespace;
  private final ProjectHolders projects = new ProjectHolders();
  private final ReceiptIndex index = new ReceiptIndex(projects);
  private final TopicFollower follower;
  private final Admin admin;
  private final StreamsProgress progress;

  private ReceiptFollower(
      CodeTables tables, Clients clients, String namespace, String applicationId) {
    this.namespace = namespace;
    ReceiptListener listener =
        new ReceiptListener(tables, clients.schemas(), namespace, index, projects);
    this.follower = TopicFollower.of(listener.topics(), clients, listener);
    this.admin = clients.admin();
    this.progress = new StreamsProgress(admin, applicationId, namespace, follower::hasHandled);
  }

  /**
   * Begins to follow.
   *
   * @param tables that reports are judged by
   * @param namespace prefix of the topics' names; empty by default
   * @param applicationId of the streams, which is their consumer group
   */
  public static ReceiptFollower open(
      CodeTables tables, Clients clients, String namespace, String applicationId) {
    ReceiptFollower follower = new ReceiptFollower(tables, clients, namespace, applicationId);
    follower.follower.start();
    return follower;
  }

  /**
   * Waits until everything has been read that was there at the start.
   *
   * @return whether it has
   */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return follower.awaitReady(patience);
  }

  /** Whether reports and results that come in now are seen. */
  public boolean isWell() {
    return follower.isWell();
  }

  /**
   * Messages about the topics that receipts rest on, for whoever looks after the process; mostly
   * none.
   */
  public List<String> messages() {
    return follower.messages();
  }

  @Override
  public List<ReportReceipt> find(String reportId) {
    requireReady();
    List<ReportReceipt> found = receipts(reportId);
    if (found.isEmpty()) {
      hearAllThatIsReceived();
      found = receipts(reportId);
    }
    return found;
  }

  @Override
  public List<ReceivedReport> reportsOf(String uscc) {
    requireReady();
    return asFarAsJudged(judgingProgress -> index.reportsOf(uscc, judgingProgress, this::topicOf));
  }

  @Override
  public Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most) {
    requireReady();
    return asFarAsJudged(
        judgingProgress -> index.latestOf(uscc, after, most, judgingProgress, this::topicOf));
  }

  @Override
  public OptionalLong revisionOf(ReportRef report) {
    requireReady();
    synchronized (index) {
      return index.revisionOf(report, this::topicOf);
    }
  }

  @Override
  public boolean isReported(String uscc, String reportId) {
    requireReady();
    synchronized (index) {
      return index.isReported(uscc, reportId);
    }
  }

  private String topicOf(Kind kind) {
    return Topics.of(kind).name(namespace);
  }

  @Override
  public boolean isProjectOf(String projectCode, String uscc) {
    requireReady();
    synchronized (index) {
      return projects.name(projectCode, uscc);
    }
  }

  private void requireReady() {
    if (!follower.isReady()) {
      throw new ReceiptsNotReadyException("What was received before is still being read.");
    }
  }

  /** A report that is not known may be on its way from the log to here. */
  private void hearAllThatIsReceived() {
    try {
      Map<TopicPartition, Long> ends =
          progress.ends(partitions(ReceiptListener.REPORTS), IsolationLevel.READ_COMMITTED);
      if (!follower.await(ends, PATIENCE)) {
        throw new ReceiptsNotReadyException("What was received last is still being read.");
      }
    } catch (KafkaException e) {
      LOG.debug("the ends of the reports cannot be told", e);
      throw new ReceiptsNotReadyException("Kafka does not say at present what was received.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReceiptsNotReadyException("Interrupted while waiting for what was received.");
    }
  }

  private List<ReportReceipt> receipts(String reportId) {
    return asFarAsJudged(judgingProgress -> index.find(reportId, judgingProgress, this::topicOf));
  }

  /** The streams' progress is read only where the receipt depends on it. */
  private <T> T asFarAsJudged(Function<JudgingProgress, T> question) {
    boolean[] open = {false};
    T found =
        locked(
            question,
            (kind, partition, offset) -> {
              boolean judged = progress.hasJudged(kind, partition, offset);
              open[0] |= !judged;
              return judged;
            });
    if (!open[0]) {
      return found;
    }
    progress.refresh(partitions(ReceiptListener.RESULTS));
    return locked(question, progress);
  }

  private <T> T locked(Function<JudgingProgress, T> question, JudgingProgress judgingProgress) {
    synchronized (index) {
      return question.apply(judgingProgress);
    }
  }

  private Set<TopicPartition> partitions(Set<Topic> topics) {
    Set<String> names =
        topics.stream().map(topic -> topic.name(namespace)).collect(Collectors.toSet());
    return follower.partitions().stream()
        .filter(partition -> names.contains(partition.topic()))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    follower.close();
    admin.close(PATIENCE);
  }
}
