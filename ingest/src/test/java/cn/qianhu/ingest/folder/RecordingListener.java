package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes down in words what an adapter says. */
final class RecordingListener implements FolderListener {
  final List<String> heard = new ArrayList<>();

  /** What happens when something goes wrong; the adapter's thread waits for it. */
  private final Runnable onTrouble;

  RecordingListener(Runnable onTrouble) {
    this.onTrouble = onTrouble;
  }

  @Override
  public void published(String file, RowCounts rowCounts, Path place) {
    heard.add(
        "published "
            + file
            + " "
            + rowCounts.rows()
            + "/"
            + rowCounts.rejected()
            + "/"
            + rowCounts.parked());
  }

  @Override
  public void receivedBefore(String file, String earlier, Instant at, Path place) {
    heard.add("received " + file + " with " + earlier);
  }

  @Override
  public void unreadable(String file, UnreadableFileException failure, Path place) {
    heard.add("unreadable " + file);
  }

  @Override
  public void left(FileWarning why) {
    heard.add("left " + why.file());
  }

  @Override
  public void ignored(FileWarning why) {
    heard.add("ignored " + why.file());
  }

  @Override
  public void unread(FileWarning why) {
    heard.add("unread " + why.file());
  }

  @Override
  public void looked() {}

  @Override
  public void trouble(RuntimeException failure, Duration pause) {
    heard.add("trouble");
    onTrouble.run();
  }
}
