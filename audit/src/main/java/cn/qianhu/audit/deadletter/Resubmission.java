package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.DeskAction;
import cn.qianhu.event.Source;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Writes what is done at the desk: the record that is sent again and the word about it in one
 * transaction, so that neither is there without the other.
 */
final class Resubmission {

  /** Header of a record that was sent again, with the id of the one that it stands for. */
  static final String RESUBMITS = "resubmits";

  private final Producer<String, byte[]> producer;
  private final RawRecords records;
  private final EventSerializer events;
  private final AvroEncoder<DeskAction> actions;
  private final Clock clock;

  /**
   * @param producer transactional, its transactions initialized
   */
  Resubmission(
      Producer<String, byte[]> producer,
      Forms forms,
      SchemaLookup schemas,
      String namespace,
      Clock clock) {
    this.producer = producer;
    this.records = new RawRecords(forms, namespace);
    this.events = new EventSerializer(schemas, namespace);
    this.actions = AvroEncoder.of(Topics.DESK_ACTIONS.in(namespace), DeskAction.class, schemas);
    this.clock = clock;
  }

  /**
   * Sends a record in place of a refused one, and returns where it stands.
   *
   * @param signature of the enterprise, where it goes with the record; or null
   */
  Coordinates send(
      RefusedRecord refusedRecord,
      RecordEdit recordEdit,
      String signature,
      String by,
      String note) {
    return inTransaction(
        () -> {
          RecordMetadata at =
              Answer.of(producer.send(raw(refusedRecord, recordEdit, signature, by)));
          Coordinates sent = new Coordinates(at.topic(), at.partition(), at.offset());
          DeskAction action = action(HandlingState.RESUBMITTED, subject(refusedRecord), by, note);
          action.setResubmitted(
              sent.record().source(Forms.key(recordEdit.kind(), recordEdit.after())));
          action.setBefore(recordEdit.before());
          action.setAfter(recordEdit.after());
          record(action, refusedRecord.at());
          return sent;
        });
  }

  /** Writes down that a refused record was looked at and left. */
  void dismiss(RefusedRecord refusedRecord, List<String> texts, String by, String note) {
    inTransaction(
        () -> {
          DeskAction action = action(HandlingState.DISMISSED, subject(refusedRecord), by, note);
          action.setBefore(texts);
          record(action, refusedRecord.at());
          return null;
        });
  }

  /** Writes down that the streams are to pass over a record that they stopped at. */
  void skip(Coordinates at, String topicId, String by, String note) {
    inTransaction(
        () -> {
          DeskAction action = action(HandlingState.SKIPPED, at.record().source(""), by, note);
          action.setBefore(List.of(topicId));
          record(action, at);
          return null;
        });
  }

  private <T> T inTransaction(Supplier<T> work) {
    producer.beginTransaction();
    try {
      T result = work.get();
      producer.commitTransaction();
      return result;
    } catch (RuntimeException e) {
      abort(e);
      throw new KafkaException(
          "未能写入，什么也没有改变；若另有人正在操作，请重新查看后再试 / nothing was written and nothing has changed;"
              + " somebody else may be at the desk: look again, then try again",
          e);
    }
  }

  private void abort(RuntimeException cause) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      // Fenced, or the broker is away: it aborts the transaction by itself.
      cause.addSuppressed(e);
    }
  }

  private ProducerRecord<String, byte[]> raw(
      RefusedRecord refusedRecord, RecordEdit recordEdit, String signature, String by) {
    ProducerRecord<String, SpecificRecord> raw =
        records.of(recordEdit.kind(), recordEdit.after(), signature, "dead-letter desk, " + by);
    raw.headers().add(RESUBMITS, refusedRecord.at().toString().getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(
        raw.topic(),
        null,
        raw.key(),
        events.serialize(records.topic(recordEdit.kind()).name(), raw.value()),
        raw.headers());
  }

  private static Source subject(RefusedRecord refusedRecord) {
    return refusedRecord.at().record().source(refusedRecord.key());
  }

  private DeskAction action(String what, Source subject, String by, String note) {
    return DeskAction.newBuilder()
        .setAction(what)
        .setAt(clock.millis())
        .setBy(by)
        .setNote(note)
        .setSubject(subject)
        .build();
  }

  private void record(DeskAction action, Coordinates at) {
    String topic = Topics.DESK_ACTIONS.name(records.namespace());
    Answer.of(producer.send(new ProducerRecord<>(topic, at.toString(), actions.encode(action))));
  }
}
