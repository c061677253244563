package cn.qianhu.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.book.BinaryReader;
import cn.qianhu.domain.book.BinaryWriter;
import cn.qianhu.domain.book.Codec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBookTest {

  private static final int LARGEST = 1_000;
  private static final int MEGABYTE = 1 << 20;

  private static final Codec<List<String>> TEXTS =
      new Codec<>() {
        @Override
        public void write(BinaryWriter out, List<String> value) {
          out.writeAll(value, BinaryWriter::writeText);
        }

        @Override
        public List<String> read(BinaryReader in) {
          return in.readAll(BinaryReader::readText);
        }
      };

  @TempDir private Path folder;
  private KeyValueStore<String, byte[]> store;

  @BeforeEach
  void open() {
    store = BookStore.in(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private StoreBook<List<String>> book() {
    return new StoreBook<>(StoreBytes.part(store, "texts"), TEXTS, LARGEST);
  }

  /** What is written between decides nothing, and neither does what was replaced. */
  @Test
  void anEntryHasRoomUpToTheLargestWheneverItIsWritten() {
    assertThat(taken(1_000, 7)).isEqualTo(taken(1_000, 1)).isEqualTo(taken(1_000, 1_000));
    StoreBook<List<String>> book = book();
    for (int i = 0; i < 1_000; i++) {
      assertThat(book.hasRoom("replaced", 100)).isTrue();
      book.put("replaced", new ArrayList<>(List.of("x".repeat(90))));
    }
  }

  @Test
  void roomThatWasGivenAndNotUsedIsStillThere() {
    StoreBook<List<String>> book = book();
    for (int i = 0; i < 100; i++) {
      assertThat(book.hasRoom("never put", 600)).isTrue();
    }
    assertThat(book.hasRoom("never put", LARGEST + 1)).isFalse();
  }

  private int taken(int offered, int flushedEach) {
    String key = "grows" + flushedEach;
    StoreBook<List<String>> book = book();
    book.put(key, new ArrayList<>());
    int taken = 0;
    for (int i = 0; i < offered; i++) {
      if (book.hasRoom(key, 50)) {
        List<String> value = book.get(key);
        value.add("x".repeat(10));
        book.put(key, value);
        taken++;
      }
      if (i % flushedEach == 0) {
        book.flush();
      }
    }
    book.flush();
    assertThat(store.get("texts/" + key).length).isBetween(LARGEST - 100, LARGEST);
    return taken;
  }

  @Test
  void valuesNotUsedForLongestAreLetGoByTheirBytes() {
    StoreBook<List<String>> first = book();
    for (int i = 0; i < 100; i++) {
      first.put("k" + i, new ArrayList<>(List.of("x".repeat(MEGABYTE))));
      first.flush();
    }
    StoreBook<List<String>> book = book();
    List<String> read = book.get("k0");
    assertThat(book.get("k0")).isSameAs(read);
    for (int i = 1; i < 100; i++) {
      book.get("k" + i);
    }
    assertThat(book.get("k99")).isSameAs(book.get("k99"));
    assertThat(book.get("k0")).isEqualTo(read).isNotSameAs(read);
  }

  @Test
  void whatChangedIsNotLetGoBeforeItIsWritten() {
    StoreBook<List<String>> book = book();
    for (int i = 0; i < 100; i++) {
      book.put("k" + i, new ArrayList<>(List.of("x".repeat(MEGABYTE))));
    }
    book.flush();
    StoreBook<List<String>> other = book();
    for (int i = 0; i < 100; i++) {
      List<String> value = other.get("k" + i);
      value.set(0, "changed");
      other.put("k" + i, value);
    }
    other.flush();
    StoreBook<List<String>> last = book();
    for (int i = 0; i < 100; i++) {
      assertThat(last.get("k" + i)).containsExactly("changed");
    }
  }

  @Test
  void keysAndVisitsSeeWhatIsNotWrittenYet() {
    StoreBook<List<String>> book = book();
    book.put("a/1", new ArrayList<>(List.of("one")));
    book.put("a/2", new ArrayList<>(List.of("two")));
    book.put("b/1", new ArrayList<>(List.of("three")));
    assertThat(book.keys("a/")).containsExactly("a/1", "a/2");
    List<String> seen = new ArrayList<>();
    book.visit(
        "a/",
        (key, value) -> {
          seen.addAll(value);
          return false;
        });
    assertThat(seen).containsExactly("one");
  }
}
