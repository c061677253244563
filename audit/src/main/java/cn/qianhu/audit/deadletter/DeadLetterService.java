package cn.qianhu.audit.deadletter;

import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.streams.app.SkipLog;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** The desk for refused records of a namespace. */
public final class DeadLetterService implements AutoCloseable {

  private final Forms forms;
  private final Clients clients;
  private final String namespace;
  private final Clock clock;
  private final Consumer<String, byte[]> reader;
  private final Consumer<String, byte[]> rawReader;
  private final TopicTable topics;
  private final RefusedRecords refused;
  private final TopicReader<String, byte[]> raw;
  private final RecordContents recordContents;

  private DeadLetterService(Forms forms, Clients clients, String namespace, Clock clock) {
    this.forms = forms;
    this.clients = clients;
    this.namespace = namespace;
    this.clock = clock;
    this.reader = clients.reader();
    this.rawReader = clients.probe();
    this.topics = new TopicTable(reader, clients.schemas(), namespace);
    this.refused = new RefusedRecords(topics, clients.schemas(), namespace);
    this.raw = new TopicReader<>(rawReader);
    this.recordContents = new RecordContents(forms, clients.schemas());
  }

  public static DeadLetterService at(Forms forms, Clients clients, String namespace, Clock clock) {
    return new DeadLetterService(forms, clients, namespace, clock);
  }

  /** The newest refused records that a filter admits, up to a limit. */
  public RefusedRecordPage list(RefusedFilter filter, int most) {
    DeadLetterLog log = log();
    Predicate<RefusedRecord> wanted =
        record -> filter.admits(record, log.state(record.at())) && isOf(filter.uscc(), record);
    NewestRecords newestRecords = refused.newest(most, wanted);
    return new RefusedRecordPage(
        newestRecords.list().stream()
            .map(record -> new RefusedRecordPage.RefusedLine(record, log.state(record.at())))
            .toList(),
        newestRecords.overflowed());
  }

  /**
   * Whether a record is an enterprise's; where the key does not show it, as of projects, the record
   * itself is read.
   */
  private boolean isOf(String uscc, RefusedRecord record) {
    if (uscc == null || record.key().startsWith(uscc)) {
      return true;
    }
    Optional<RawRecord> found = raw(record);
    return found.isPresent()
        && (uscc.equals(found.get().key()) || texts(record, found).contains(uscc));
  }

  private Optional<RawRecord> raw(RefusedRecord record) {
    return raw.at(record.at().record()).map(RawRecord::of);
  }

  /** The file of a refused record. */
  public CaseFile show(Coordinates id) {
    RefusedRecord record = refused.require(id);
    Coordinates at = record.at();
    DeadLetterLog log = log();
    Optional<RawRecord> found = raw(record);
    byte[] value = found.map(RawRecord::value).orElse(new byte[0]);
    List<String> texts = texts(record, found);
    return new CaseFile(
        record,
        log.state(at),
        found,
        texts,
        recordContents.schema(value),
        texts.isEmpty() ? HexDump.of(value) : List.of(),
        log.about(at));
  }

  private List<String> texts(RefusedRecord record, Optional<RawRecord> found) {
    return found
        .map(RawRecord::value)
        .flatMap(value -> recordContents.texts(record.kind(), value, record.at().interval()))
        .orElse(List.of());
  }

  /**
   * A refused record with some columns set.
   *
   * @param row a whole row in its place, or null
   * @throws DeadLetterException if there is nothing to start from, or no such column
   */
  public RecordEdit edit(Coordinates at, List<String> row, Map<String, String> values) {
    CaseFile file = show(at);
    Kind kind = file.refused().kind();
    if (kind == null) {
      throw new DeadLetterException(
          "主题 " + at.topic() + " 的记录不能在此重新提交 / records of this topic cannot be sent again here");
    }
    if (file.texts().isEmpty() && row == null && values.isEmpty()) {
      throw new DeadLetterException(
          "原记录无法解码，请用 --from-file 给出整行，或用 --set 逐列填写 / the record cannot be decoded: give the"
              + " row with --from-file, or its columns with --set");
    }
    RecordEdit unchanged = RecordEdit.of(kind, file.texts());
    return (row == null ? unchanged : unchanged.replacedBy(row)).with(values);
  }

  /** Objections to sending an edited record; empty where there are none. */
  public List<String> objections(Coordinates at, RecordEdit recordEdit) {
    RefusedRecord record = refused.require(at);
    return ResubmissionObjections.to(
        record,
        log().state(record.at()),
        recordEdit.kind(),
        new FieldReview(forms).of(recordEdit.kind(), recordEdit.after()));
  }

  /**
   * Sends an edited record in place of a refused one, and returns where it stands. Only one process
   * writes at a time: an earlier one is stopped, and what it wrote is read first.
   *
   * @param force whether it is sent whatever speaks against it
   * @throws DeadLetterException if something speaks against it
   */
  public Coordinates resubmit(
      Coordinates at, RecordEdit recordEdit, String by, String note, boolean force) {
    try (Producer<String, byte[]> producer = writer()) {
      List<String> objections = objections(at, recordEdit);
      if (!force && !objections.isEmpty()) {
        throw new DeadLetterException(String.join("; ", objections));
      }
      RefusedRecord record = refused.require(at);
      return resubmission(producer)
          .send(record, recordEdit, signature(record, recordEdit), by, note);
    }
  }

  /**
   * Lets the streams pass over a record between two stages that they stopped at, at their next
   * start.
   *
   * @throws DeadLetterException if they stand at no such record, or it is of a topic that must be
   *     whole
   */
  public void skip(Coordinates at, String by, String note) {
    if (!SkipLog.admits(at.topic(), namespace)) {
      throw new DeadLetterException(
          "主题 "
              + at.topic()
              + " 的记录不能略过：只有阶段之间的主题可以；原始记录须由能处理它的版本处理 / records of this topic cannot be"
              + " skipped, only those between stages: a raw record needs a version that can process"
              + " it");
    }
    Map<TopicPartition, Long> stops;
    String topicId;
    try (Admin admin = clients.admin()) {
      stops = new StopRecords(admin, StreamsSettings.applicationId(namespace)).records();
      topicId = SkipLog.idOf(admin, at.topic());
    }
    if (!Long.valueOf(at.record().offset()).equals(stops.get(at.record().topicPartition()))) {
      throw new DeadLetterException(
          "流处理没有停在 "
              + at
              + "，只能略过其停住的记录："
              + stops
              + " / the streams did not stop at "
              + at
              + ", and only a record that they stopped at can be skipped: "
              + stops);
    }
    try (Producer<String, byte[]> producer = writer()) {
      resubmission(producer).skip(at, topicId, by, note);
    }
  }

  /**
   * The signature that goes with a record that is sent again as it was. The desk signs nothing:
   * what it changes is no longer what the enterprise has signed, nor is a reading out of a run.
   */
  private String signature(RefusedRecord record, RecordEdit recordEdit) {
    return recordEdit.kind() == ReadingForm.KIND || !recordEdit.before().equals(recordEdit.after())
        ? null
        : raw(record).map(RawRecord::signature).orElse(null);
  }

  /** Writes down that a refused record was looked at and left. */
  public void dismiss(Coordinates at, String by, String note) {
    CaseFile file = show(at);
    try (Producer<String, byte[]> producer = writer()) {
      resubmission(producer).dismiss(file.refused(), file.texts(), by, note);
    }
  }

  private Producer<String, byte[]> writer() {
    Producer<String, byte[]> producer = clients.encodedProducer(namespace + "qianhu-dead-letters");
    producer.initTransactions();
    return producer;
  }

  private Resubmission resubmission(Producer<String, byte[]> producer) {
    return new Resubmission(producer, forms, clients.schemas(), namespace, clock);
  }

  private DeadLetterLog log() {
    return DeadLetterLog.read(topics, clients.schemas());
  }

  @Override
  public void close() {
    reader.close();
    rawReader.close();
  }
}
