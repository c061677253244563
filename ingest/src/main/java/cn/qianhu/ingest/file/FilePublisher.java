package cn.qianhu.ingest.file;

import cn.qianhu.client.ProducerSettings;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.PackedRecords;
import cn.qianhu.contract.sender.RawRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes the rows of report files as events, file after file and row after row, on the topic of
 * their kind. Each carries its origin, {@code relative/path.csv#row}; consecutive readings of a
 * meter go in one record, {@code relative/path.csv#first-last}. An identical row makes an identical
 * event.
 *
 * <p>All files are read through before the first event is sent: one that turns out to be unreadable
 * leaves nothing half published, and does not keep the others from being published.
 */
public final class FilePublisher {
  private static final int ROWS_BETWEEN_NEWS = 1000;

  private final Producer<String, SpecificRecord> producer;
  private final RawRecords records;

  /**
   * @param producer made with {@link ProducerSettings#idempotent}, a string serializer for the keys
   *     and an {@link EventSerializer} of the same namespace for the values; remains the caller's
   *     to close
   * @param forms how rows become events
   * @param namespace prefix of the topics' names; empty by default
   */
  public FilePublisher(Producer<String, SpecificRecord> producer, Forms forms, String namespace) {
    this.producer = producer;
    this.records = new RawRecords(forms, namespace);
  }

  /**
   * What was published.
   *
   * @param sent number of rows by kind, for every kind that was to be published
   * @param unreadable what is wrong with the files that cannot be read: nothing of them was sent
   * @param warnings what the files' owner should know; of the odd rows of a file only the first few
   */
  public record Published(
      Map<Kind, Long> sent, List<UnreadableFileException> unreadable, List<FileWarning> warnings) {
    public Published {
      sent = Map.copyOf(sent);
      unreadable = List.copyOf(unreadable);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Publishes the files whose kind is among those given, and returns when the broker has accepted
   * every row. Files of other kinds are left aside with a warning; those that cannot be read are
   * named in the answer.
   *
   * @throws UnreadableFileException when a file that could be read a moment ago cannot be any more
   * @throws PublishException when the broker does not accept a row
   */
  public Published publish(ReportFiles found, Set<Kind> kinds, FileProgress progress) {
    Run run = new Run(kinds, progress);
    run.warnings.addAll(found.ignored());
    run.warnings.addAll(found.unread());
    List<ReportFile> files = run.chosen(found.files()).stream().filter(run::readThrough).toList();
    progress.starting(files.size(), files.stream().mapToLong(ReportFile::size).sum());
    files.forEach(run::send);
    return new Published(run.sent, run.unreadable, run.warnings);
  }

  private final class Run {
    private final Set<Kind> kinds;
    private final FileProgress progress;
    private final InFlight inFlight = new InFlight(producer);
    private final Map<Kind, Long> sent = new TreeMap<>();
    private final Map<ReportFile, Optional<Stamp>> readThrough = new HashMap<>();
    private final List<UnreadableFileException> unreadable = new ArrayList<>();
    private final List<FileWarning> warnings = new ArrayList<>();
    private final FileReview review = new FileReview(records.forms());
    private long bytesOfEarlierFiles;
    private long rows;

    Run(Set<Kind> kinds, FileProgress progress) {
      this.kinds = kinds;
      this.progress = progress;
      kinds.forEach(kind -> sent.put(kind, 0L));
    }

    List<ReportFile> chosen(List<ReportFile> files) {
      List<ReportFile> chosen = new ArrayList<>();
      for (ReportFile file : files) {
        if (kinds.contains(file.kind())) {
          chosen.add(file);
        } else {
          warnings.add(
              new FileWarning(
                  file.name(), "此次不发布该种类，未读取", "its kind is not published this time, not read"));
        }
      }
      return chosen;
    }

    /** Whether a file can be read to its end. */
    boolean readThrough(ReportFile file) {
      try {
        readThrough.put(file, Stamp.of(file.path()));
        warnings.addAll(review.of(file));
        return true;
      } catch (UnreadableFileException e) {
        unreadable.add(e);
        return false;
      }
    }

    /** What was read through is sent: a file that is another by now may be half of one. */
    private void requireUnchanged(ReportFile file) {
      if (!Stamp.of(file.path()).equals(readThrough.get(file))) {
        throw new UnreadableFileException(
            file.path(),
            "在读取后发生变化，其后的文件未发送：请待其写完后重新运行",
            "changed after it was read through, and nothing after it was sent: run again when it"
                + " is whole");
      }
    }

    void send(ReportFile file) {
      requireUnchanged(file);
      PackedRecords packed =
          new PackedRecords(
              records, file.name() + "#", (message, origin, unused) -> hand(message, origin));
      try (TableReader reader = TableReader.open(file)) {
        while (reader.hasNext()) {
          TableRow row = reader.next();
          packed.add(file.kind(), row.reported(file.kind()), row.number());
          sent.merge(file.kind(), 1L, Long::sum);
          rows++;
          if (rows % ROWS_BETWEEN_NEWS == 0) {
            progress.read(file, bytesOfEarlierFiles + reader.bytesRead(), rows);
          }
        }
      }
      packed.flush();
      requireUnchanged(file);
      inFlight.settle(file.name(), records.topic(file.kind()).name());
      bytesOfEarlierFiles += file.size();
      progress.read(file, bytesOfEarlierFiles, rows);
    }

    private void hand(ProducerRecord<String, SpecificRecord> message, String origin) {
      inFlight.send(message, origin);
      if (message.topic().equals(records.topic(QuotaForm.KIND).name())) {
        // A command must never stand behind a later one because its own sending failed.
        inFlight.settle(origin, message.topic());
      }
    }
  }
}
