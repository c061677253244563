package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers warnings about files that are still there, so that each is given once. */
final class WarnedFiles {
  private final Set<FileWarning> said = new HashSet<>();

  /** Whether a warning was not given before. */
  boolean isNew(FileWarning warning) {
    return said.add(warning);
  }

  /** Forgets those files that are gone. */
  void keepOnly(Collection<String> files) {
    said.removeIf(warning -> !files.contains(warning.file()));
  }
}
