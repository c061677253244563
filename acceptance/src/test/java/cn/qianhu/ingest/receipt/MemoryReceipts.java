package cn.qianhu.ingest.receipt;

import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Receipts of records that come from no broker, on topics of one partition. Everything that came in
 * has been judged.
 */
public final class MemoryReceipts implements Receipts, TopicFollower.Listener {

  private static final JudgingProgress AT_THE_END = (kind, partition, offset) -> true;

  private final ProjectHolders projects = new ProjectHolders();
  private final ReceiptIndex index = new ReceiptIndex(projects);
  private final ReceiptListener listener;

  public MemoryReceipts(CodeTables tables, SchemaLookup schemas) {
    listener = new ReceiptListener(tables, schemas, "", index, projects);
    Set<TopicPartition> partitions =
        listener.topics().stream()
            .map(topic -> new TopicPartition(topic, 0))
            .collect(Collectors.toSet());
    listener.following(partitions);
  }

  /** Of topics that say nothing of reports it leaves the records aside. */
  @Override
  public void received(ConsumerRecord<String, byte[]> committed) {
    if (listener.topics().contains(committed.topic())) {
      listener.received(committed);
    }
  }

  private static String topicOf(Kind kind) {
    return Topics.of(kind).name();
  }

  @Override
  public List<ReportReceipt> find(String reportId) {
    synchronized (index) {
      return index.find(reportId, AT_THE_END, MemoryReceipts::topicOf);
    }
  }

  @Override
  public List<ReceivedReport> reportsOf(String uscc) {
    synchronized (index) {
      return index.reportsOf(uscc, AT_THE_END, MemoryReceipts::topicOf);
    }
  }

  @Override
  public Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most) {
    synchronized (index) {
      return index.latestOf(uscc, after, most, AT_THE_END, MemoryReceipts::topicOf);
    }
  }

  @Override
  public OptionalLong revisionOf(ReportRef report) {
    synchronized (index) {
      return index.revisionOf(report, MemoryReceipts::topicOf);
    }
  }

  @Override
  public boolean isReported(String uscc, String reportId) {
    synchronized (index) {
      return index.isReported(uscc, reportId);
    }
  }

  @Override
  public boolean isProjectOf(String projectCode, String uscc) {
    synchronized (index) {
      return projects.name(projectCode, uscc);
    }
  }
}
