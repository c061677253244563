package cn.qianhu.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Size and times of a file, which show that it has changed.
 *
 * @param size bytes
 * @param modified time of modification
 * @param identity which file it is among those of its disk, as the system says; empty where it does
 *     not. Another file of the same size and time may have been put in its place
 */
public record FileStamp(long size, Instant modified, String identity) {

  /** The stamp of a file as it stands now; empty where it is gone or cannot be asked. */
  public static Optional<FileStamp> of(Path file) {
    try {
      return Optional.of(
          of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static FileStamp of(BasicFileAttributes found) {
    return new FileStamp(
        found.size(), found.lastModifiedTime().toInstant(), Objects.toString(found.fileKey(), ""));
  }
}
