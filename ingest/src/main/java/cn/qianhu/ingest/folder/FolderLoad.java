package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.file.FileReview;
import cn.qianhu.ingest.file.FileStamp;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes the report files of a folder where they lie, in their order and each exactly once:
 * nothing is moved, and no receipt is written. Run again after a failure it goes on where the last
 * whole transaction ended, and a delivery that was published is not published again. Signatures are
 * not checked: access to the folder stands for them.
 *
 * <p>All files are read through before the first row is sent: one that turns out to be unreadable
 * leaves nothing half published, and does not keep the others from being published.
 */
public final class FolderLoad {

  private static final int TRANSACTION_ROWS = 100_000;
  private static final StopSignal NEVER = new StopSignal();

  private final AdapterSettings settings;
  private final Outlet outlet;

  /** A load of a folder has a name of its own, so that it stops no adapter that watches it. */
  public FolderLoad(Forms forms, Path folder, String namespace, Outlet outlet) {
    this.settings =
        new AdapterSettings(
            forms,
            AdapterName.of(FolderAdapter.realFolder(folder)) + "-batch",
            folder,
            namespace,
            Duration.ZERO,
            TRANSACTION_ROWS,
            IgnorePatterns.NONE);
    this.outlet = outlet;
  }

  /** Hears how far it has come. */
  public interface LoadProgress {
    void at(long bytes, long totalBytes);
  }

  /**
   * The result of a load.
   *
   * @param sent number of rows by kind
   * @param unreadable what is wrong with the files that cannot be read: nothing of them was sent
   * @param warnings what the files' owner should know; of the odd rows of a file only the first few
   */
  public record LoadSummary(
      Map<Kind, Long> sent, List<UnreadableFileException> unreadable, List<FileWarning> warnings) {
    public LoadSummary {
      sent = Map.copyOf(sent);
      unreadable = List.copyOf(unreadable);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Publishes, and returns when the broker has committed every row.
   *
   * @throws UnreadableFileException when a file that could be read a moment ago cannot be any more
   * @throws TakenOverException when another load of the same folder was started
   * @throws PublishException when the brokers do not take a row, or do not answer
   */
  public LoadSummary publish(ReportFiles found, LoadProgress progress) {
    List<FileWarning> warnings = new ArrayList<>(found.ignored());
    warnings.addAll(found.unread());
    List<UnreadableFileException> unreadable = new ArrayList<>();
    List<ArrivedFile> whole = new ArrayList<>();
    FileReview review = new FileReview(settings.forms());
    for (ReportFile file : found.files()) {
      try {
        FileStamp stamp = FileStamp.of(file.path()).orElseThrow(() -> changed(file, null));
        warnings.addAll(review.of(file));
        whole.add(new ArrivedFile(file, stamp));
      } catch (UnreadableFileException e) {
        unreadable.add(e);
      }
    }
    return new LoadSummary(send(whole, warnings, progress), unreadable, warnings);
  }

  private Map<Kind, Long> send(
      List<ArrivedFile> whole, List<FileWarning> warnings, LoadProgress progress) {
    Map<Kind, Long> sent = new TreeMap<>();
    Kind.all().forEach(kind -> sent.put(kind, 0L));
    long total = whole.stream().mapToLong(arrivedFile -> arrivedFile.file().size()).sum();
    try (Sender sender = open(whole)) {
      long bytes = 0;
      for (ArrivedFile arrivedFile : whole) {
        ReportFile file = arrivedFile.file();
        long before = bytes;
        sent.merge(
            file.kind(),
            send(arrivedFile, sender, warnings, read -> progress.at(before + read, total)),
            Long::sum);
        bytes += file.size();
        progress.at(bytes, total);
      }
    }
    return sent;
  }

  /**
   * Opens a sender; where the brokers do not answer, the failure names the row that waits for them.
   */
  private Sender open(List<ArrivedFile> whole) {
    try {
      return Sender.open(outlet, settings, false);
    } catch (KafkaException e) {
      throw whole.isEmpty() ? e : unsent(whole.get(0).file(), e);
    }
  }

  private PublishException unsent(ReportFile file, KafkaException cause) {
    String topic = Topics.of(file.kind()).name(settings.namespace());
    try (TableReader reader = TableReader.open(file)) {
      String origin = reader.hasNext() ? reader.next().origin() : file.name();
      return new PublishException(origin, topic, cause);
    }
  }

  private static long send(
      ArrivedFile arrivedFile, Sender sender, List<FileWarning> warnings, LongConsumer hearing) {
    ReportFile file = arrivedFile.file();
    try {
      FileDelivery delivery = FileDelivery.of(arrivedFile);
      PublishedFiles.Plan plan = sender.published().planOfDelivery(file, delivery);
      if (!(plan instanceof PublishedFiles.Publish publish)) {
        warnings.add(
            new FileWarning(
                file.name(), "此前已全部发送，未再次发送", "was published before and is not published again"));
        return 0;
      }
      if (publish.anew() > 0) {
        warnings.add(new FileWarning(file.name(), publish.words()));
      }
      long[] rows = {publish.from()};
      sender.send(
          arrivedFile,
          delivery,
          publish.from(),
          NEVER,
          (bytes, now) -> {
            rows[0] = now;
            hearing.accept(bytes);
          });
      return rows[0] - publish.from();
    } catch (FileChangedException | IOException e) {
      throw changed(file, e);
    }
  }

  private static UnreadableFileException changed(ReportFile file, Throwable cause) {
    return new UnreadableFileException(
        file.path(),
        "在读取后发生变化，其后的文件未发送：请待其写完后重新运行",
        "changed after it was read through, and nothing after it was sent: run again when it is"
            + " whole",
        cause);
  }
}
