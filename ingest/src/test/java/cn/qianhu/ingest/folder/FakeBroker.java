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
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Keeps what is committed, over one producer after the other. */
final class FakeBroker implements Outlet {
  static final Instant RECEIVED = Instant.parse("2022-04-02T01:30:00Z");

  private final List<BrokerProducer> opened = new ArrayList<>();
  private int commitsUntilFailure = Integer.MAX_VALUE;
  private RuntimeException failure;
  private LeadingReports before = new LeadingReports();
  private Runnable beforeCommit = () -> {};
  private PartitionWatch partitions = PartitionWatch.of(1);

  /** Lets a commit of the next producer fail, after some that do not. */
  void failAfter(int commits, RuntimeException with) {
    commitsUntilFailure = commits;
    failure = with;
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
    BrokerProducer producer = new BrokerProducer(commitsUntilFailure);
    commitsUntilFailure = Integer.MAX_VALUE;
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
                    new PublishedFiles.Entry(
                        FileDelivery.parse(progress.getDelivery()),
                        progress.getRows(),
                        progress.getComplete(),
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
    private boolean replaced;

    BrokerProducer(int commits) {
      super(true, null, new StringSerializer(), (topic, event) -> new byte[0]);
      this.commits = commits;
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
