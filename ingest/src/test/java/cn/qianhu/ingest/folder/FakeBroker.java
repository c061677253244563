package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.event.FileProgress;
import cn.qianhu.ingest.receipt.EarlierReports;
import cn.qianhu.ingest.receipt.LeadingReports;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Keeps what is committed, over one producer after the other. */
final class FakeBroker implements Outlet {
  static final Instant RECEIVED = Instant.parse("2022-04-02T01:30:00Z");

  private final List<BrokerProducer> opened = new ArrayList<>();
  private int commitsUntilFailure = Integer.MAX_VALUE;
  private RuntimeException failure;
  private int recordsUntilRefusal = Integer.MAX_VALUE;
  private RuntimeException refusal;
  private LeadingReports before = new LeadingReports();
  private Runnable beforeCommit = () -> {};
  private PartitionWatch partitions = PartitionWatch.of(1);

  /** Lets a commit of the next producer fail, after some that do not. */
  void failAfter(int commits, RuntimeException with) {
    commitsUntilFailure = commits;
    failure = with;
  }

  /** Lets the next producer have a record refused, after some that are not. */
  void refuse(int afterRecords, RuntimeException with) {
    recordsUntilRefusal = afterRecords;
    refusal = with;
  }

  /** What was received before; null where that cannot be told. */
  void receivedBefore(LeadingReports reports) {
    before = reports;
  }

  @Override
  public EarlierReports earlierReports() {
    return new EarlierReports() {
      @Override
      public LeadingReports upToNow(Kind kind) {
        return before;
      }

      @Override
      public void close() {}
    };
  }

  /** Something that happens while a transaction is open, before each commit. */
  void beforeCommit(Runnable action) {
    beforeCommit = action;
  }

  @Override
  public Producer<String, SpecificRecord> producer(String transactionalId) {
    opened.forEach(producer -> producer.replaced = true);
    BrokerProducer producer = new BrokerProducer(commitsUntilFailure, recordsUntilRefusal);
    commitsUntilFailure = Integer.MAX_VALUE;
    recordsUntilRefusal = Integer.MAX_VALUE;
    opened.add(producer);
    return producer;
  }

  /** Watches topics of which every record comes to the first partition. */
  void watchedBy(PartitionWatch watch) {
    partitions = watch;
  }

  @Override
  public PartitionWatch partitions() {
    return partitions;
  }

  @Override
  public PublishedFiles published(String adapter) {
    PublishedFiles published = new PublishedFiles();
    progress()
        .filter(progress -> progress.getAdapter().equals(adapter))
        .forEach(
            progress ->
                published.put(
                    progress.getFile(),
                    new PublishedFiles.PublishedFile(
                        FileDelivery.parse(progress.getDelivery()),
                        progress.getRows(),
                        progress.getComplete(),
                        progress.getDialect(),
                        RECEIVED)));
    return published;
  }

  /** The committed records, in their order. */
  List<ProducerRecord<String, SpecificRecord>> committed() {
    return opened.stream().flatMap(producer -> producer.history().stream()).toList();
  }

  /** The origins of the committed rows, in their order. */
  List<String> origins() {
    return committed().stream()
        .filter(record -> !(record.value() instanceof FileProgress))
        .map(
            record ->
                new String(record.headers().lastHeader("origin").value(), StandardCharsets.UTF_8))
        .toList();
  }

  Stream<FileProgress> progress() {
    return committed().stream()
        .map(ProducerRecord::value)
        .filter(FileProgress.class::isInstance)
        .map(FileProgress.class::cast);
  }

  private final class BrokerProducer extends MockProducer<String, SpecificRecord> {
    private int commits;
    private int records;
    private boolean replaced;

    BrokerProducer(int commits, int records) {
      super(true, null, new StringSerializer(), (topic, event) -> new byte[0]);
      this.commits = commits;
      this.records = records;
    }

    /** As Kafka's does: the callback hears why, and no call thereafter gets through. */
    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, SpecificRecord> record, Callback callback) {
      if (records < 0) {
        throw new KafkaException("the transaction has failed before", refusal);
      }
      if (records-- > 0) {
        return super.send(record, callback);
      }
      callback.onCompletion(null, refusal);
      return CompletableFuture.failedFuture(refusal);
    }

    /** The watch looks while records are on their way. */
    @Override
    public synchronized void flush() {
      partitions.look();
      super.flush();
    }

    @Override
    public void commitTransaction() {
      beforeCommit.run();
      if (replaced || commits-- == 0) {
        throw failure;
      }
      super.commitTransaction();
    }
  }
}
