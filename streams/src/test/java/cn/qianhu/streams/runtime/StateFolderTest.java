package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.streams.app.StreamsStop;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class StateFolderTest {

  @TempDir private Path folder;

  private Path sound;
  private Path damaged;
  private StateFolder state;

  @BeforeEach
  void write() throws Exception {
    sound = folder.resolve("0_0");
    damaged = folder.resolve("0_1");
    store(sound);
    store(damaged);
    state = new StateFolder(folder);
  }

  @Test
  void leavesWhatIsWell() {
    state.prepare();

    assertThat(sound).exists();
    assertThat(damaged).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {".sst", "MANIFEST", "CURRENT"})
  void takesTheTaskAwayOfWhichAFileIsGone(String kind) throws IOException {
    Files.delete(file(kind));

    state.prepare();

    assertThat(damaged).doesNotExist();
    assertThat(sound).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {".sst", "MANIFEST", "CURRENT"})
  void takesTheTaskAwayOfWhichAFileIsTruncated(String kind) throws IOException {
    try (FileChannel channel = FileChannel.open(file(kind), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    state.prepare();

    assertThat(damaged).doesNotExist();
    assertThat(sound).exists();
  }

  /** What is wrong within a file shows when it is read, long after the start. */
  @Test
  void takesAwayAtTheNextStartWhatFailedInThisOne() {
    ProcessorStateException failure = new ProcessorStateException("get", corruption());
    failure.setTaskId(new TaskId(0, 1));
    assertThat(StateFolder.isDamage(failure)).isTrue();
    assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.HOPELESS);
    assertThat(new StreamsStop(Optional.empty(), 1, failure).words())
        .contains("本地状态损坏", "restored from its changelog");
    state.mark(failure);

    state.prepare();

    assertThat(damaged).doesNotExist();
    assertThat(sound).exists();
  }

  @Test
  void takesAllAwayWhereTheFailureDoesNotSayWhoseItWas() {
    state.mark(new ProcessorStateException("get", corruption()));

    state.prepare();
    store(sound);
    state.prepare();

    assertThat(damaged).doesNotExist();
    assertThat(sound).as("once").exists();
  }

  @Test
  void leavesAFolderAloneThatSomebodyWorksIn() throws IOException {
    Files.delete(file("CURRENT"));
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      state.prepare();
    }

    assertThat(damaged).exists();
  }

  @Test
  void saysWhichFolderCannotBeWrittenAndWhatToDo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new StateFolder(file).prepare())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("不可写")
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--state");
  }

  private static RocksDBException corruption() {
    return new RocksDBException(
        "block checksum mismatch",
        new Status(Status.Code.Corruption, Status.SubCode.None, "block checksum mismatch"));
  }

  private Path file(String kind) throws IOException {
    try (var files = Files.list(damaged.resolve("rocksdb/books"))) {
      return files
          .filter(file -> file.getFileName().toString().contains(kind))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void store(Path task) {
    RocksDB.loadLibrary();
    Path store = task.resolve("rocksdb/books");
    try {
      Files.createDirectories(store);
      try (Options options = new Options().setCreateIfMissing(true);
          RocksDB db = RocksDB.open(options, store.toString());
          FlushOptions flush = new FlushOptions()) {
        for (String key : List.of("a", "b", "c")) {
          db.put(key.getBytes(StandardCharsets.UTF_8), new byte[1000]);
        }
        db.flush(flush);
      }
    } catch (IOException | RocksDBException e) {
      throw new AssertionError(e);
    }
  }
}
