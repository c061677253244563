package cn.qianhu.ingest.receipt;

import cn.qianhu.client.Clients;
import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.UndecodableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Earlier reports from the raw log: follows the topic of a kind from the first question about it
 * on, so that an adapter that only takes readings reads nothing.
 */
public final class EarlierReportsLog implements EarlierReports {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierReportsLog.class);
  private static final Duration TO_READ_THE_LOG = Duration.ofMinutes(2);
  private static final int PATIENCE_MS = 10_000;

  private final Clients clients;
  private final String namespace;
  private final CodeTables tables;
  private final Forms forms;
  private final LeadingReports leading = new LeadingReports();
  private final Map<Kind, TopicFollower> followers = new TreeMap<>();
  private final Admin admin;

  /**
   * @param tables that reports are judged by
   * @param namespace prefix of the topics' names; empty by default
   */
  public EarlierReportsLog(CodeTables tables, Clients clients, String namespace) {
    this.tables = tables;
    this.forms = Forms.of(tables);
    this.clients = clients;
    this.namespace = namespace;
    this.admin = clients.admin();
  }

  @Override
  public LeadingReports upToNow(Kind kind) {
    try {
      Map<TopicPartition, Long> ends = ends(Topics.of(kind).name(namespace));
      TopicFollower follower =
          followers.computeIfAbsent(kind, unused -> follow(kind, ends.keySet()));
      return follower.await(ends, TO_READ_THE_LOG) ? leading : null;
    } catch (KafkaException e) {
      LOG.warn("what was received of {} before cannot be told: {}", kind.fileName(), e.toString());
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private Map<TopicPartition, Long> ends(String topic) {
    return PartitionOffsets.ends(
        admin,
        PartitionOffsets.partitions(admin, topic),
        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(PATIENCE_MS));
  }

  /**
   * @param partitions of the topic, as many as there are when following begins
   */
  private TopicFollower follow(Kind kind, Set<TopicPartition> partitions) {
    Placement placement = new Placement(tables, RawPartitions.of(partitions, namespace));
    if (!kind.isMonthly() || !(forms.of(kind) instanceof CheckedForm<?, ?> form)) {
      throw new IllegalArgumentException(kind + " is no monthly report");
    }
    TopicFollower.Listener listener = listener(form, placement);
    TopicFollower follower =
        TopicFollower.of(List.of(Topics.of(kind).name(namespace)), clients, listener);
    follower.start();
    return follower;
  }

  private <E extends SpecificRecord> TopicFollower.Listener listener(
      CheckedForm<E, ?> form, Placement placement) {
    AvroDecoder<E> decoder =
        AvroDecoder.of(Topics.of(form.kind()), form.eventClass(), clients.schemas());
    return at -> {
      try {
        E report = at.value() == null ? null : decoder.decode(at.value());
        if (report != null) {
          leading.apply(ReportRecord.of(form, report, placement, RawPlace.of(at), at.offset()));
        }
      } catch (UndecodableException e) {
        // The streams make a dead letter of it: it contends for nothing.
        LOG.debug("{}/{}/{} is left aside", at.topic(), at.partition(), at.offset(), e);
      }
    };
  }

  @Override
  public void close() {
    followers.values().forEach(TopicFollower::close);
    admin.close(Duration.ofSeconds(2));
  }
}
