package cn.qianhu.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedStoreTest {

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
    store = FolderStore.in(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private CachedStore<List<String>> typedStore() {
    return new CachedStore<>(WriteThroughStore.part(store, "texts"), TEXTS, LARGEST);
  }

  /** What is written between decides nothing, and neither does what was replaced. */
  @Test
  void anEntryHasRoomUpToTheLargestWheneverItIsWritten() {
    assertThat(taken(1_000, 7)).isEqualTo(taken(1_000, 1)).isEqualTo(taken(1_000, 1_000));
    CachedStore<List<String>> typedStore = typedStore();
    for (int i = 0; i < 1_000; i++) {
      assertThat(typedStore.hasRoom("replaced", 100)).isTrue();
      typedStore.put("replaced", new ArrayList<>(List.of("x".repeat(90))));
    }
  }

  @Test
  void roomThatWasGivenAndNotUsedIsStillThere() {
    CachedStore<List<String>> typedStore = typedStore();
    for (int i = 0; i < 100; i++) {
      assertThat(typedStore.hasRoom("never put", 600)).isTrue();
    }
    assertThat(typedStore.hasRoom("never put", LARGEST + 1)).isFalse();
  }

  private int taken(int offered, int flushedEach) {
    String key = "grows" + flushedEach;
    CachedStore<List<String>> typedStore = typedStore();
    typedStore.put(key, new ArrayList<>());
    int taken = 0;
    for (int i = 0; i < offered; i++) {
      if (typedStore.hasRoom(key, 50)) {
        List<String> value = typedStore.get(key);
        value.add("x".repeat(10));
        typedStore.put(key, value);
        taken++;
      }
      if (i % flushedEach == 0) {
        typedStore.flush();
      }
    }
    typedStore.flush();
    assertThat(store.get("texts/" + key).length).isBetween(LARGEST - 100, LARGEST);
    return taken;
  }

  @Test
  void valuesNotUsedForLongestAreLetGoByTheirBytes() {
    CachedStore<List<String>> first = typedStore();
    for (int i = 0; i < 100; i++) {
      first.put("k" + i, new ArrayList<>(List.of("x".repeat(MEGABYTE))));
      first.flush();
    }
    CachedStore<List<String>> typedStore = typedStore();
    List<String> read = typedStore.get("k0");
    assertThat(typedStore.get("k0")).isSameAs(read);
    for (int i = 1; i < 100; i++) {
      typedStore.get("k" + i);
    }
    assertThat(typedStore.get("k99")).isSameAs(typedStore.get("k99"));
    assertThat(typedStore.get("k0")).isEqualTo(read).isNotSameAs(read);
  }

  @Test
  void whatChangedIsNotLetGoBeforeItIsWritten() {
    CachedStore<List<String>> typedStore = typedStore();
    for (int i = 0; i < 100; i++) {
      typedStore.put("k" + i, new ArrayList<>(List.of("x".repeat(MEGABYTE))));
    }
    typedStore.flush();
    CachedStore<List<String>> other = typedStore();
    for (int i = 0; i < 100; i++) {
      List<String> value = other.get("k" + i);
      value.set(0, "changed");
      other.put("k" + i, value);
    }
    other.flush();
    CachedStore<List<String>> last = typedStore();
    for (int i = 0; i < 100; i++) {
      assertThat(last.get("k" + i)).containsExactly("changed");
    }
  }

  @Test
  void keysAndVisitsSeeWhatIsNotWrittenYet() {
    CachedStore<List<String>> typedStore = typedStore();
    typedStore.put("a/1", new ArrayList<>(List.of("one")));
    typedStore.put("a/2", new ArrayList<>(List.of("two")));
    typedStore.put("b/1", new ArrayList<>(List.of("three")));
    assertThat(typedStore.keys("a/")).containsExactly("a/1", "a/2");
    List<String> seen = new ArrayList<>();
    typedStore.visit(
        "a/",
        (key, value) -> {
          seen.addAll(value);
          return false;
        });
    assertThat(seen).containsExactly("one");
  }
}
