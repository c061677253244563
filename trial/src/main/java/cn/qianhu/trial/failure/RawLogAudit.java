package cn.qianhu.trial.failure;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.UndecodableException;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;

/** Checks that acknowledged reports are on the raw topics. */
record RawLogAudit(ScenarioEnvironment environment) {

  /** The number of rows that are on no raw topic, compared column by column as they were sent. */
  long missing(Set<ReportRow> acknowledged) {
    Set<ReportRow> missing = new HashSet<>(acknowledged);
    try (Consumer<String, byte[]> reader = environment.clients().reader()) {
      TopicTable topics =
          new TopicTable(reader, environment.clients().schemas(), environment.namespace());
      for (Kind kind : Kind.all()) {
        remove(kind, Forms.standard().of(kind), topics, missing);
      }
    }
    return missing.size();
  }

  private <E extends SpecificRecord> void remove(
      Kind kind, Form<E> form, TopicTable topics, Set<ReportRow> missing) {
    Topic topic = Topics.of(kind);
    @SuppressWarnings("unchecked") // The catalogue says what a topic's events are.
    Class<E> type = (Class<E>) topic.value();
    AvroDecoder<E> decoder = AvroDecoder.of(topic, type, environment.clients().schemas());
    topics.forEach(
        topic,
        record -> {
          try {
            missing.remove(new ReportRow(kind, form.texts(decoder.decode(record.value()))));
          } catch (UndecodableException e) {
            // Poison is no report.
          }
        });
  }
}
