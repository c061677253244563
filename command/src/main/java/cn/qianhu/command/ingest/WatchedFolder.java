package cn.qianhu.command.ingest;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.FolderListener;
import cn.qianhu.ingest.folder.RowCounts;
import cn.qianhu.web.health.Readiness;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Watches a folder adapter: receives its events, passes them on, counts files and rows, and knows
 * whether it goes well.
 */
public final class WatchedFolder implements FolderListener, MeterBinder {

  /** Fates of a file. */
  private enum File {
    DONE,
    RECEIVED_BEFORE,
    UNREADABLE,
    NOT_READ
  }

  /** Fates of a row. */
  private enum RowFate {
    SOUND,
    PARKED,
    REJECTED
  }

  private final FolderListener delegate;
  private final Map<File, LongAdder> files = zeros(File.class);
  private final Map<RowFate, LongAdder> rows = zeros(RowFate.class);
  private volatile boolean well;
  private volatile long wellAt = System.nanoTime();

  /**
   * @param delegate a second listener
   */
  public WatchedFolder(FolderListener delegate) {
    this.delegate = delegate;
  }

  private static <E extends Enum<E>> Map<E, LongAdder> zeros(Class<E> type) {
    Map<E, LongAdder> zeros = new EnumMap<>(type);
    for (E each : type.getEnumConstants()) {
      zeros.put(each, new LongAdder());
    }
    return zeros;
  }

  /** Whether the last look at the folder succeeded, with all that was to be done in it. */
  public Readiness readiness() {
    return () -> Map.of("folder", well);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    files.forEach(
        (outcome, count) ->
            FunctionCounter.builder("qianhu.folder.files", count, LongAdder::sum)
                .description("Files, by what became of them.")
                .tag("outcome", name(outcome))
                .register(registry));
    rows.forEach(
        (outcome, count) ->
            FunctionCounter.builder("qianhu.folder.rows", count, LongAdder::sum)
                .description("Rows sent, by what their own fields tell of them.")
                .tag("outcome", name(outcome))
                .register(registry));
    Gauge.builder("qianhu.folder.look.age", () -> secondsSince(wellAt))
        .baseUnit("seconds")
        .description("Since the folder was last looked through and emptied.")
        .register(registry);
  }

  private static String name(Enum<?> outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  @Override
  public void starting(int count, long totalBytes) {
    delegate.starting(count, totalBytes);
  }

  @Override
  public void read(ReportFile file, long bytesRead, long rowsRead) {
    delegate.read(file, bytesRead, rowsRead);
  }

  @Override
  public void published(String file, RowCounts rowCounts, Path place) {
    files.get(File.DONE).increment();
    rows.get(RowFate.REJECTED).add(rowCounts.rejected());
    rows.get(RowFate.PARKED).add(rowCounts.parked());
    rows.get(RowFate.SOUND).add(rowCounts.rows() - rowCounts.rejected() - rowCounts.parked());
    delegate.published(file, rowCounts, place);
  }

  @Override
  public void receivedBefore(String file, String earlier, Instant at, Path place) {
    files.get(File.RECEIVED_BEFORE).increment();
    delegate.receivedBefore(file, earlier, at, place);
  }

  @Override
  public void unreadable(String file, UnreadableFileException failure, Path place) {
    files.get(File.UNREADABLE).increment();
    delegate.unreadable(file, failure, place);
  }

  @Override
  public void left(FileWarning why) {
    delegate.left(why);
  }

  @Override
  public void ignored(FileWarning why) {
    delegate.ignored(why);
  }

  @Override
  public void unread(FileWarning why) {
    files.get(File.NOT_READ).increment();
    delegate.unread(why);
  }

  @Override
  public void looked() {
    wellAt = System.nanoTime();
    well = true;
    delegate.looked();
  }

  @Override
  public void trouble(RuntimeException failure, Duration pause) {
    well = false;
    delegate.trouble(failure, pause);
  }
}
