package cn.qianhu.audit.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The topics that are being filled from an archive, written down beside it: a topic that was left
 * half filled looks like any other.
 */
final class UnfinishedTopics {

  private final Path file;

  UnfinishedTopics(Path archive) {
    this.file = archive.resolve("unfinished-topics.txt");
  }

  boolean names(String topic) {
    return read().contains(topic);
  }

  /** Marks a topic before it is deleted. */
  void begin(String topic) {
    Set<String> topics = read();
    topics.add(topic);
    write(topics);
  }

  /** Marks that a topic has all its records. */
  void end(String topic) {
    Set<String> topics = read();
    topics.remove(topic);
    write(topics);
  }

  private Set<String> read() {
    try {
      return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  private void write(Set<String> topics) {
    try {
      if (topics.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.write(file, topics);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written.", e);
    }
  }
}
