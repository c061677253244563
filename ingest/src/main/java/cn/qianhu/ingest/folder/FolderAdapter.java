package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.receipt.EarlierReports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in a folder of report files: each is published exactly once, whatever fails in between, and
 * moved to {@code done/} with a receipt beside it; one that cannot be read goes to {@code failed/}.
 * Rows keep their order, and files that of their paths.
 *
 * <p>The folder is looked at again and again. File events of the system would spare nothing: they
 * get lost on network drives and in bursts, so that looking is needed anyway, and a file is not
 * whole when it is told.
 */
public final class FolderAdapter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderAdapter.class);

  /** Looks after which {@link #takeAll} no longer waits for files that go on changing. */
  private static final int MOST_LOOKS = 30;

  private static final Duration SHORTEST_REST = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final AdapterSettings settings;
  private final Outlet outlet;
  private final StopSignal stop;
  private final FolderListener news;
  private final FolderLock lock;
  private final Inbox inbox;
  private final SettleCheck settleCheck;
  private final Intake intake;
  private final OtherFiles others;
  private final EarlierReports earlier;
  private final WarnedFiles warnedFiles = new WarnedFiles();
  private Sender sender;
  private List<ReportFile> waiting = List.of();

  /**
   * Holds the folder.
   *
   * @throws UnreadableFileException where there is no such folder
   * @throws FolderInUseException where another adapter on this machine holds it
   */
  public FolderAdapter(
      AdapterSettings settings, Outlet outlet, StopSignal stop, FolderListener news) {
    this.settings = settings;
    this.outlet = outlet;
    this.stop = stop;
    this.news = news;
    this.inbox = new Inbox(realFolder(settings.folder()), settings.ignore(), settings.dialect());
    this.lock = FolderLock.on(inbox.folder());
    this.settleCheck = new SettleCheck(settings.settle());
    this.others = new OtherFiles(inbox, news);
    this.earlier = outlet.earlierReports();
    FirstPass firstPass =
        new FirstPass(
            RowJudge.of(settings.forms()),
            new Precedence(earlier, settings.namespace()),
            inbox.receiptInProgress());
    this.intake = new Intake(firstPass, new FinishedFiles(inbox.folder()), stop, news);
  }

  /** The folder as the system names it, links followed. */
  public static Path realFolder(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UnreadableFileException(
          folder,
          "没有这个文件夹，或无权访问：请给出存放报表文件的文件夹",
          "there is no such folder, or no access: name the folder that holds the report files",
          e);
    }
  }

  /**
   * The result of taking in a folder.
   *
   * @param done files that were published, or had been
   * @param failed files that cannot be read
   * @param left files that stay where they are: they went on changing, or could not be opened
   * @param unread files that are no report files by their names, and may be meant as such
   */
  public record Summary(int done, int failed, int left, int unread) {}

  /**
   * Takes in the files that are there, waits for those that are still being written, and ends.
   *
   * @throws RuntimeException when the broker does not take it; run it again to go on
   * @throws TakenOverException when another adapter of the same name was started
   */
  public Summary takeAll() {
    sender = Sender.open(outlet, settings, true);
    Count count = new Count();
    for (int look = 1; look <= MOST_LOOKS; look++) {
      count.left = 0;
      boolean more = lookAndTake(count, look == 1);
      if (!more || stop.isSet() || stop.await(rest())) {
        break;
      }
    }
    waiting.forEach(file -> news.left(stillWritten(file)));
    return summary(count);
  }

  private Summary summary(Count count) {
    return new Summary(count.done, count.failed, count.left, others.unread());
  }

  private static FileWarning stillWritten(ReportFile file) {
    return new FileWarning(
        file.name(),
        "仍在写入（或须等待排在它前面的文件），未接收，请稍后再次运行",
        "is still being written, or must wait for one before it; not taken: run again later");
  }

  /**
   * Takes in the files that are put into the folder, until the stop signal. Failures are reported
   * and tried again.
   *
   * @return all that was done and failed, and what was left and not read at the last look
   * @throws TakenOverException when another adapter of the same name was started
   */
  public Summary watch() {
    Duration pause = FIRST_PAUSE;
    Count count = new Count();
    do {
      try {
        if (sender == null) {
          sender = Sender.open(outlet, settings, true);
        }
        count.left = 0;
        lookAndTake(count, false);
        pause = FIRST_PAUSE;
      } catch (TakenOverException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.debug("taking in {} failed", inbox.folder(), e);
        closeSender();
        news.trouble(e, pause);
        if (stop.await(pause)) {
          break;
        }
        pause = longer(pause);
      }
    } while (!stop.await(rest()));
    return summary(count);
  }

  private Duration rest() {
    return settings.settle().compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : settings.settle();
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Files by what became of them. */
  private static final class Count {
    private int done;
    private int failed;
    private int left;
  }

  /** Looks once and takes what is whole; answers whether some of the rest may yet become so. */
  private boolean lookAndTake(Count count, boolean first) {
    ReportFiles found = inbox.look();
    others.note(found, first);
    warnedFiles.keepOnly(found.files().stream().map(ReportFile::name).collect(Collectors.toSet()));
    SettleCheck.Look look = settleCheck.look(found.files(), System.nanoTime());
    boolean changed = take(look.whole(), count);
    waiting = look.waiting();
    count.left += waiting.size();
    news.looked();
    return changed || !waiting.isEmpty();
  }

  /** Takes in files in their order; returns whether one changed meanwhile. */
  private boolean take(List<ArrivedFile> whole, Count count) {
    if (whole.isEmpty()) {
      return false;
    }
    long bytes = 0;
    boolean changed = false;
    Set<Kind> held = new TreeSet<>();
    news.starting(whole.size(), whole.stream().mapToLong(a -> a.file().size()).sum());
    for (ArrivedFile arrivedFile : whole) {
      if (held.contains(arrivedFile.file().kind())) {
        count.left++;
        continue;
      }
      if (stop.isSet()) {
        return false;
      }
      Intake.IntakeResult result =
          intake.take(arrivedFile, sender, hearing(arrivedFile.file(), bytes));
      bytes += arrivedFile.file().size();
      note(result, arrivedFile, count, held);
      changed |= result instanceof Intake.Left && !arrivedFile.isUnchanged();
    }
    return changed;
  }

  private Sender.SendListener hearing(ReportFile file, long bytesOfEarlierFiles) {
    return (bytes, rows) -> news.read(file, bytesOfEarlierFiles + bytes, rows);
  }

  /**
   * Records the result of a file. Where the order of a kind decides, no file of it behind one that
   * stays is taken in.
   */
  private void note(
      Intake.IntakeResult result, ArrivedFile arrivedFile, Count count, Set<Kind> held) {
    if (result instanceof Intake.Done) {
      count.done++;
    } else if (result instanceof Intake.Failed) {
      count.failed++;
    } else {
      count.left++;
      if (ArrivedFile.isOrdered(arrivedFile.file().kind())) {
        held.add(arrivedFile.file().kind());
      }
    }
    if (result instanceof Intake.Left left && warnedFiles.isNew(left.why())) {
      news.left(left.why());
    }
  }

  private void closeSender() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() {
    closeSender();
    earlier.close();
    lock.close();
  }
}
