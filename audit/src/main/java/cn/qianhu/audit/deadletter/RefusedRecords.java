package cn.qianhu.audit.deadletter;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.topology.DeadLetters;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All refused records: the rejections in force, and the dead letters. The topics are read through
 * as a stream; only the records that are asked for are kept.
 */
final class RefusedRecords {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedRecords.class);

  private final TopicTable topics;
  private final AvroDecoder<Rejection> decoder;
  private final Map<String, Kind> kinds;
  private final String dates;
  private final String signers;

  RefusedRecords(TopicTable topics, SchemaLookup schemas, String namespace) {
    this.topics = topics;
    this.decoder = AvroDecoder.of(Topics.RESULTS_REJECTIONS, Rejection.class, schemas);
    this.dates = Topics.BUSINESS_DATE.name(namespace);
    this.signers = Topics.DIRECTORY_SIGNERS.name(namespace);
    this.kinds =
        Kind.all().stream()
            .collect(
                Collectors.toMap(kind -> Topics.of(kind).name(namespace), Function.identity()));
  }

  /** The newest of those wanted, up to a limit. */
  NewestRecords newest(int most, Predicate<RefusedRecord> wanted) {
    NewestRecords newestRecords = new NewestRecords(most);
    topics.forEach(
        Topics.RESULTS_REJECTIONS,
        record -> {
          // A later word on the same record replaces the earlier one, wanted or not.
          newestRecords.remove(record.key());
          if (record.value() != null) {
            rejected(record)
                .ifPresent(
                    refusedRecord -> keep(newestRecords, record.key(), refusedRecord, wanted));
          }
        });
    topics.forEach(
        Topics.DEAD_LETTERS,
        record -> {
          RefusedRecord refusedRecord = deadLetter(record);
          keep(newestRecords, "dead/" + refusedRecord.at(), refusedRecord, wanted);
        });
    return newestRecords;
  }

  private static void keep(
      NewestRecords newestRecords,
      String key,
      RefusedRecord refusedRecord,
      Predicate<RefusedRecord> wanted) {
    if (wanted.test(refusedRecord)) {
      newestRecords.put(key, refusedRecord);
    }
  }

  /**
   * The refused record of an id.
   *
   * @throws DeadLetterException if no record that is refused now stands there, or more than one
   *     reading
   */
  RefusedRecord require(Coordinates id) {
    NewestRecords there = newest(1, refusedRecord -> refusedRecord.at().isMeantBy(id));
    if (there.overflowed()) {
      throw new DeadLetterException(
          id
              + " 处有多条被拒收的读数，请用 list 列出的完整编号 / more than one refused reading stands there: give"
              + " the whole id, as listed");
    }
    return there.list().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new DeadLetterException(
                    id
                        + " 处没有被拒收的记录：可能编号有误，或该记录已计入 / no refused record stands there: the id"
                        + " may be wrong, or the record counts by now"));
  }

  /** Empty where a foreign writer left a record that is no rejection. */
  private Optional<RefusedRecord> rejected(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.of(rejected(record, decoder.decode(record.value())));
    } catch (UndecodableException e) {
      LOG.warn("{}@{} is no rejection: {}", record.topic(), record.offset(), e.getMessage());
      return Optional.empty();
    }
  }

  private RefusedRecord rejected(ConsumerRecord<String, byte[]> record, Rejection rejection) {
    return new RefusedRecord(
        rejection.getSource() == null
            ? new Coordinates("?", 0, 0)
            : Coordinates.of(rejection.getSource(), rejection.getKey()),
        kind(rejection),
        rejection.getReason(),
        rejection.getKey(),
        rejection.getParked(),
        Bilingual.of(rejection.getMessageZh(), rejection.getMessageEn()),
        rejection.getOrigin() == null ? "" : rejection.getOrigin(),
        record.timestamp());
  }

  /**
   * The coordinates that a letter is about; a letter that the streams did not write is about
   * itself.
   */
  private static Coordinates subject(ConsumerRecord<String, byte[]> letter, String topic) {
    try {
      return new Coordinates(
          topic,
          Integer.parseInt(text(letter, DeadLetters.PARTITION)),
          Long.parseLong(text(letter, DeadLetters.OFFSET)));
    } catch (NumberFormatException e) {
      return new Coordinates(letter.topic(), letter.partition(), letter.offset());
    }
  }

  /** A statement about signers is refused as one about an enterprise, and has no file form. */
  private Kind kind(Rejection rejection) {
    boolean isOfSigners =
        rejection.getSource() != null && rejection.getSource().getTopic().equals(signers);
    return isOfSigners ? null : Kind.ofFileName(rejection.getKind());
  }

  private RefusedRecord deadLetter(ConsumerRecord<String, byte[]> record) {
    String topic = text(record, DeadLetters.TOPIC);
    String cause = text(record, DeadLetters.CAUSE);
    boolean unwritable = DeadLetters.isUnwritable(record.headers());
    return new RefusedRecord(
        subject(record, topic),
        kinds.get(topic),
        unwritable ? RefusedRecord.UNWRITABLE : RefusedRecord.UNDECODABLE,
        record.key() == null ? "" : record.key(),
        false,
        unwritable ? unwritable(cause) : undecodable(topic, cause),
        text(record, RawRecords.ORIGIN),
        record.timestamp());
  }

  private Bilingual undecodable(String topic, String cause) {
    return topic.equals(dates)
        ? Bilingual.of(
            "业务日期未被采用（" + cause + "），请用 qianhu date 重新设定。",
            "The business date did not move (" + cause + "): set it by qianhu date.")
        : Bilingual.of(
            "无法解码（" + cause + "），请按原始资料补报。",
            "The bytes cannot be decoded (" + cause + "): report it again from its source.");
  }

  private static Bilingual unwritable(String cause) {
    return Bilingual.of(
        "与同一单位已存内容合计过大，未计入（" + cause + "），请查明该单位为何报送如此之多。",
        "It does not count, because its subject has too much already ("
            + cause
            + "): find out why so much is sent of it.");
  }

  /** The text of a header; empty where there is none. */
  private static String text(ConsumerRecord<?, ?> record, String name) {
    return Objects.requireNonNullElse(HeaderText.of(record.headers(), name), "");
  }
}
