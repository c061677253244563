package cn.qianhu.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * What shows from outside that a file has changed.
 *
 * @param size bytes
 * @param modified time of modification
 */
record Stamp(long size, Instant modified) {

  /** The stamp of a file as it stands now; empty where it is gone or cannot be asked. */
  static Optional<Stamp> of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(found.size(), found.lastModifiedTime().toInstant()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
