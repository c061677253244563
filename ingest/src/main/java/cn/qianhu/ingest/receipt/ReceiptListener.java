package cn.qianhu.ingest.receipt;

import cn.qianhu.client.follow.TopicFollower;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the records of the topics about reports and projects into the index, one by one; called by
 * one thread, and the index is locked meanwhile.
 */
final class ReceiptListener implements TopicFollower.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptListener.class);

  private static final List<ReportForm> FORMS =
      Forms.registered().stream().filter(form -> form.kind().isMonthly()).toList();

  static final Set<Topic> REPORTS =
      FORMS.stream().map(form -> Topics.of(form.kind())).collect(Collectors.toSet());

  static final Set<Topic> RESULTS =
      Stream.concat(
              Stream.of(Topics.RESULTS_REJECTIONS),
              FORMS.stream().map(form -> Topics.factsOf(form.kind())))
          .collect(Collectors.toSet());

  private final CodeTables tables;
  private final SchemaLookup schemas;
  private final String namespace;
  private final ReceiptIndex index;
  private final ProjectHolders projects;
  private final Map<String, TopicFollower.Listener> listeners = new HashMap<>();

  /** Places by the partitions that there were when following began. */
  private Placement placement;

  /**
   * @param tables that reports are judged by
   * @param namespace prefix of the topics' names; empty by default
   */
  ReceiptListener(
      CodeTables tables,
      SchemaLookup schemas,
      String namespace,
      ReceiptIndex index,
      ProjectHolders projects) {
    this.tables = tables;
    this.schemas = schemas;
    this.namespace = namespace;
    this.index = index;
    this.projects = projects;
    listen();
  }

  /** Names of the topics that it is to hear. */
  List<String> topics() {
    return List.copyOf(listeners.keySet());
  }

  @Override
  public void following(Set<TopicPartition> partitions) {
    if (placement == null) {
      placement = new Placement(tables, RawPartitions.of(partitions, namespace));
    }
  }

  @Override
  public void received(ConsumerRecord<String, byte[]> committed) {
    try {
      listeners.get(committed.topic()).received(committed);
    } catch (UndecodableException e) {
      if (!isRaw(committed.topic())) {
        throw e;
      }
      // The streams make a dead letter of it.
      LOG.debug(
          "{}/{}/{} is left aside",
          committed.topic(),
          committed.partition(),
          committed.offset(),
          e);
    }
  }

  private boolean isRaw(String topic) {
    return Topics.in(namespace).stream()
        .anyMatch(each -> each.isReceived() && each.name().equals(topic));
  }

  private void listen() {
    Forms forms = Forms.of(tables);
    for (ReportForm form : FORMS) {
      toReports((CheckedForm<?, ?>) forms.of(form.kind()));
      toFacts(form, form.factClass());
    }
    to(Topics.RESULTS_REJECTIONS, Rejection.class, (at, value) -> index.apply(at.key(), value));
    to(
        Topics.DIRECTORY_PROJECTS,
        ProjectEntry.class,
        (at, entry) -> {
          if (entry != null) {
            projects.apply(placement.judge(forms.of(ProjectForm.class), entry, RawPlace.of(at)));
          }
        });
  }

  private <E extends SpecificRecord> void toReports(CheckedForm<E, ?> form) {
    to(
        Topics.of(form.kind()),
        form.eventClass(),
        (at, report) -> {
          if (report != null) {
            index.apply(
                ReportRecord.of(form, report, placement, RawPlace.of(at), at.offset()),
                SentRow.of(HeaderText.of(at.headers(), RawRecords.ORIGIN)));
          }
        });
  }

  private <F extends SpecificRecord> void toFacts(ReportForm form, Class<F> type) {
    Kind kind = form.kind();
    to(
        Topics.factsOf(kind),
        type,
        (at, fact) -> index.apply(kind, at.key(), fact == null ? Map.of() : form.reportsIn(fact)));
  }

  private <T extends SpecificRecord> void to(
      Topic topic, Class<T> type, BiConsumer<ConsumerRecord<String, byte[]>, T> apply) {
    AvroDecoder<T> decoder = AvroDecoder.of(topic, type, schemas);
    listeners.put(
        topic.name(namespace),
        record -> {
          T value = record.value() == null ? null : decoder.decode(record.value());
          synchronized (index) {
            apply.accept(record, value);
          }
        });
  }
}
