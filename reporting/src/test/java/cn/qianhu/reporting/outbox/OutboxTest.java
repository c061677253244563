package cn.qianhu.reporting.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

  private static final long ROOMY = 1 << 20;

  @TempDir private Path folder;

  @Test
  void handsOutWhatWasKeptInItsOrder() throws Exception {
    try (Outbox outbox = open(ROOMY)) {
      append(outbox, "a", "b", "c");
      assertThat(handedOut(outbox)).containsExactly("a", "b", "c");
      append(outbox, "d");
      assertThat(handedOut(outbox)).containsExactly("d");
      assertThat(outbox.open()).isEqualTo(4);
    }
  }

  @Test
  void handsOutAgainAfterARestartWhatWasNotAcknowledged() throws Exception {
    try (Outbox outbox = open(ROOMY)) {
      List<Long> numbers = append(outbox, "a", "b", "c");
      outbox.acknowledge(numbers.get(1));
    }
    try (Outbox outbox = open(ROOMY)) {
      assertThat(outbox.open()).isEqualTo(2);
      append(outbox, "d");
      assertThat(handedOut(outbox)).containsExactly("a", "c", "d");
    }
    try (Outbox outbox = open(ROOMY)) {
      assertThat(handedOut(outbox)).containsExactly("a", "c", "d");
    }
  }

  @Test
  void numbersAreNeverUsedTwice() throws Exception {
    List<Long> numbers = new ArrayList<>();
    for (int run = 0; run < 5; run++) {
      try (Outbox outbox = open(ROOMY)) {
        numbers.addAll(append(outbox, "a", "b"));
      }
    }
    assertThat(numbers).doesNotHaveDuplicates().isSorted();
  }

  /** Whatever part of the last entry reached the disk, those before it are there and it is not. */
  @Test
  void aWriteTornAtAnyByteCostsOnlyWhatWasNeverConfirmed() throws Exception {
    Path file = written("first", "second", "the last one");
    byte[] whole = Files.readAllBytes(file);
    int last = EntryFormat.HEADER + "the last one".length();
    for (int length = whole.length - last; length < whole.length; length++) {
      clear();
      Files.write(file, Arrays.copyOf(whole, length));
      try (Outbox outbox = open(ROOMY)) {
        append(outbox, "next");
        assertThat(handedOut(outbox))
            .as("cut at %d", length)
            .containsExactly("first", "second", "next");
      }
      try (Outbox outbox = open(ROOMY)) {
        assertThat(handedOut(outbox))
            .as("again, %d", length)
            .containsExactly("first", "second", "next");
      }
    }
  }

  @Test
  void aFlippedBitIsNoticedAndCostsOnlyItsEntry() throws Exception {
    Path file = written("first", "second", "third");
    byte[] whole = Files.readAllBytes(file);
    int begin = EntryFormat.HEADER + "first".length();
    int end = begin + EntryFormat.HEADER + "second".length();
    for (int at = begin * 8; at < end * 8; at++) {
      clear();
      byte[] flipped = whole.clone();
      flipped[at / 8] ^= (byte) (1 << at % 8);
      Files.write(file, flipped);
      try (Outbox outbox = open(ROOMY)) {
        assertThat(handedOut(outbox)).as("bit %d", at).containsExactly("first", "third");
      }
    }
  }

  @Test
  void aDamagedFileIsSetAsideWhenTheRestOfItHasBeenSent() throws Exception {
    Path file = written("first", "second");
    byte[] bytes = Files.readAllBytes(file);
    bytes[EntryFormat.HEADER] ^= 1;
    Files.write(file, bytes);
    try (Outbox outbox = open(ROOMY)) {
      outbox.acknowledge(outbox.next(Duration.ZERO).sequence());
      assertThat(outbox.open()).isZero();
    }
    assertThat(file).doesNotExist();
    assertThat(Path.of(file + ".damaged")).hasBinaryContent(bytes);
  }

  @Test
  void acknowledgementsThatAreTornOrDamagedOnlyMakeEntriesComeAgain() throws Exception {
    try (Outbox outbox = open(ROOMY)) {
      List<Long> numbers = append(outbox, "a", "b", "c");
      outbox.acknowledge(numbers.get(0));
      outbox.acknowledge(numbers.get(1));
    }
    Path file = only(".acknowledged");
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 1;
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    try (Outbox outbox = open(ROOMY)) {
      assertThat(handedOut(outbox)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void refusesWhatDoesNotFitUntilSomethingIsAcknowledged() throws Exception {
    long capacity = 20_000;
    byte[] payload = new byte[1000];
    try (Outbox outbox = open(capacity)) {
      List<Long> numbers = new ArrayList<>();
      assertThatThrownBy(
              () -> {
                while (true) {
                  numbers.add(outbox.append(payload, number -> {}));
                }
              })
          .isInstanceOf(OutboxFullException.class)
          .hasMessageContaining("full (20000 bytes, 19 reports waiting)");
      assertThat(sizeOnDisk()).isLessThanOrEqualTo(capacity);
      numbers.forEach(outbox::acknowledge);
      outbox.append(payload, number -> {});
      assertThat(outbox.open()).isEqualTo(1);
      assertThat(sizeOnDisk()).isLessThan(capacity / 2);
    }
  }

  @Test
  void manyEntriesPassThroughAFewFiles() throws Exception {
    try (Outbox outbox = open(100_000)) {
      for (int i = 0; i < 2000; i++) {
        append(outbox, "entry " + i);
        OutboxEntry entry = outbox.next(Duration.ZERO);
        assertThat(text(entry)).isEqualTo("entry " + i);
        outbox.acknowledge(entry.sequence());
      }
    }
    assertThat(names()).hasSizeLessThan(8);
  }

  @Test
  void whatSeveralThreadsAppendIsAllThere() throws Exception {
    try (Outbox outbox = open(ROOMY)) {
      IntStream.range(0, 200).parallel().forEach(i -> append(outbox, "entry " + i));
      assertThat(handedOut(outbox)).hasSize(200).doesNotHaveDuplicates();
    }
  }

  @Test
  void isForOneAtATime() {
    try (Outbox outbox = open(ROOMY)) {
      assertThat(outbox.open()).isZero();
      assertThatThrownBy(() -> open(ROOMY))
          .isInstanceOf(OutboxException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("is in use");
    }
    open(ROOMY).close();
  }

  private Outbox open(long capacity) {
    return Outbox.open(folder, capacity);
  }

  /** The file of an outbox with these entries. */
  private Path written(String... texts) throws IOException {
    try (Outbox outbox = open(ROOMY)) {
      append(outbox, texts);
    }
    return only(OutboxSegment.ENTRIES);
  }

  private static List<Long> append(Outbox outbox, String... texts) {
    return Stream.of(texts)
        .map(text -> outbox.append(text.getBytes(StandardCharsets.UTF_8), number -> {}))
        .toList();
  }

  private static List<String> handedOut(Outbox outbox) throws InterruptedException {
    List<String> texts = new ArrayList<>();
    for (OutboxEntry e = outbox.next(Duration.ZERO); e != null; e = outbox.next(Duration.ZERO)) {
      texts.add(text(e));
    }
    return texts;
  }

  private static String text(OutboxEntry entry) {
    return new String(entry.payload(), StandardCharsets.UTF_8);
  }

  private Path only(String suffix) throws IOException {
    List<Path> found = paths().stream().filter(path -> path.toString().endsWith(suffix)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private long sizeOnDisk() throws IOException {
    return paths().stream()
        .filter(path -> path.toString().endsWith(OutboxSegment.ENTRIES))
        .mapToLong(path -> path.toFile().length())
        .sum();
  }

  private List<String> names() throws IOException {
    return paths().stream().map(path -> path.getFileName().toString()).toList();
  }

  private void clear() throws IOException {
    for (Path path : paths()) {
      Files.delete(path);
    }
  }

  private List<Path> paths() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
