package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.PackedRecords;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.topic.PartitionChange;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.FileProgress;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.file.UnavailableFileException;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes files in transactions. Each holds some rows of one file and the record of how many rows
 * that makes: neither is ever seen without the other, so that after a crash at any moment the
 * record shows where to go on. Opening a sender stops any other of the same name and undoes what it
 * left unfinished.
 *
 * <p>After a failure it is of no use any more; open another.
 */
final class Sender implements AutoCloseable {

  /**
   * The time after which a transaction is committed at the latest: a fraction of the broker's
   * limit.
   */
  private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(5);

  private static final int ROWS_BETWEEN_NEWS = 1000;

  private final Producer<String, SpecificRecord> producer;
  private final PublishedFiles published;
  private final AdapterSettings settings;
  private final boolean signed;
  private final RawRecords records;
  private final PartitionWatch partitions;

  /**
   * Said of a record of the transaction that is open; null where every record went to the partition
   * of its key.
   */
  private volatile PartitionChange misplacement;

  /** The first row of the transaction that is open; null before it is sent. */
  private RecordOrigin first;

  /** The first record of the transaction that the brokers refused; null where they refused none. */
  private volatile RecordOrigin refused;

  /** The origin and the topic of a record: a failure names the row of the file. */
  private record RecordOrigin(String origin, String topic) {}

  private Sender(
      Producer<String, SpecificRecord> producer,
      PartitionWatch partitions,
      PublishedFiles published,
      AdapterSettings settings,
      boolean signed) {
    this.producer = producer;
    this.partitions = partitions;
    this.published = published;
    this.settings = settings;
    this.signed = signed;
    this.records = new RawRecords(settings.forms(), settings.namespace());
  }

  /**
   * @param signed whether signatures that stand in the files go along
   */
  static Sender open(Outlet outlet, AdapterSettings settings, boolean signed) {
    outlet.partitions().requireUnchanged();
    Producer<String, SpecificRecord> producer = outlet.producer(settings.transactionalId());
    try {
      producer.initTransactions();
      return new Sender(
          producer, outlet.partitions(), outlet.published(settings.name()), settings, signed);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  PublishedFiles published() {
    return published;
  }

  /** Hears how many rows of the file have been sent, and how many bytes of it have been read. */
  interface SendListener {
    void read(long bytes, long rows);
  }

  /**
   * Sends what is left of a file.
   *
   * @param from rows that have been published already
   * @param stop ends it early, after a whole transaction
   * @return whether all rows have been published
   * @throws FileChangedException when the file is no more what it was; what had been published of
   *     it stays
   * @throws TakenOverException when another adapter of the same name was started
   * @throws PublishException when the brokers do not take it
   */
  boolean send(
      ArrivedFile arrivedFile,
      FileDelivery delivery,
      long from,
      StopSignal stop,
      SendListener sendListener) {
    try (TableReader reader = TableReader.open(arrivedFile.file())) {
      long rows = skip(reader, from);
      do {
        rows = transaction(reader, arrivedFile, delivery, rows, sendListener);
        sendListener.read(reader.bytesRead(), rows);
      } while (reader.hasNext() && !stop.isSet());
      return !reader.hasNext();
    } catch (UnavailableFileException e) {
      throw e;
    } catch (UnreadableFileException e) {
      // It was read to its end a moment ago: refusing it now would deny what has been published.
      throw new FileChangedException(arrivedFile.file().name(), e);
    }
  }

  private static long skip(TableReader reader, long rows) {
    for (long row = 0; row < rows; row++) {
      reader.next();
    }
    return rows;
  }

  private long transaction(
      TableReader reader,
      ArrivedFile arrivedFile,
      FileDelivery delivery,
      long from,
      SendListener sendListener) {
    long begun = System.nanoTime();
    partitions.requireUnchanged();
    misplacement = null;
    first = null;
    refused = null;
    try {
      producer.beginTransaction();
      PackedRecords packed =
          new PackedRecords(
              records, settings.signer(), (record, place, unused) -> hand(record, place));
      long rows = from;
      while (reader.hasNext()
          && rows - from < settings.transactionRows()
          && System.nanoTime() - begun < LONGEST_TRANSACTION.toNanos()) {
        TableRow row = reader.next();
        Kind kind = arrivedFile.file().kind();
        String signature = signed ? row.signature() : "";
        packed.add(SenderReport.of(kind, row.reported(kind), signature), row.rowOrigin());
        rows++;
        if (rows % ROWS_BETWEEN_NEWS == 0) {
          sendListener.read(reader.bytesRead(), rows);
        }
      }
      packed.flush();
      refuseChanged(arrivedFile);
      commit(arrivedFile.file(), delivery, rows, !reader.hasNext());
      return rows;
    } catch (FileChangedException | UnreadableFileException | PartitionsChangedException e) {
      producer.abortTransaction();
      throw e;
    } catch (KafkaException e) {
      throw ProducerFence.isTakeOver(e, Duration.ofNanos(System.nanoTime() - begun))
          ? new TakenOverException(settings.name(), e)
          : failed(arrivedFile.file(), e);
    }
  }

  /** The failure of a transaction; where no record was refused, it is that of the first row. */
  private PublishException failed(ReportFile file, KafkaException cause) {
    RecordOrigin sent = refused == null ? first : refused;
    return sent == null
        ? new PublishException(file.name(), records.topic(file.kind()).name(), cause)
        : new PublishException(sent.origin(), sent.topic(), cause);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The commit fails where a record did.
  private void hand(ProducerRecord<String, SpecificRecord> record, String origin) {
    RecordOrigin sent = new RecordOrigin(origin, record.topic());
    if (first == null) {
      first = sent;
    }
    producer.send(
        record,
        (at, failure) -> {
          if (failure == null) {
            partitions
                .misplacement(record.topic(), record.key(), at.partition())
                .ifPresent(change -> misplacement = change);
          } else if (refused == null) {
            refused = sent;
          }
        });
  }

  private static void refuseChanged(ArrivedFile arrivedFile) {
    if (!arrivedFile.isUnchanged()) {
      throw new FileChangedException(arrivedFile.file().name(), null);
    }
  }

  private void commit(ReportFile file, FileDelivery delivery, long rows, boolean complete) {
    FileProgress progress =
        new FileProgress(
            settings.name(),
            file.name(),
            delivery.text(),
            rows,
            complete,
            file.dialect().dialect().name());
    hand(
        new ProducerRecord<>(
            Topics.INGEST_PROGRESS.name(settings.namespace()),
            settings.name() + "/" + file.name(),
            progress),
        file.name());
    producer.flush();
    requireInPlace();
    producer.commitTransaction();
    published.put(
        file.name(),
        new PublishedFiles.PublishedFile(
            delivery, rows, complete, file.dialect().dialect().name(), Instant.now()));
  }

  /**
   * Asks the watch once more: a broker that knew of no change yet may have answered before that all
   * is well.
   */
  private void requireInPlace() {
    PartitionChange seen = misplacement;
    if (seen != null) {
      throw new PartitionsChangedException(seen);
    }
    partitions.requireUnchanged();
  }

  /**
   * Closes without waiting: a transaction that is not committed is undone when the next sender is
   * opened.
   */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
