package cn.qianhu.command.ingest;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.FolderListener;
import cn.qianhu.ingest.folder.RowCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Hears news and says nothing. */
public final class SilentListener implements FolderListener {
  @Override
  public void published(String file, RowCounts rowCounts, Path place) {}

  @Override
  public void receivedBefore(String file, String earlier, Instant at, Path place) {}

  @Override
  public void unreadable(String file, UnreadableFileException failure, Path place) {}

  @Override
  public void left(FileWarning why) {}

  @Override
  public void ignored(FileWarning why) {}

  @Override
  public void looked() {}

  @Override
  public void trouble(RuntimeException failure, Duration pause) {}
}
