package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLedgerBookTest {

  @TempDir private Path folder;
  private KeyValueStore<String, byte[]> store;
  private StoreLedgerBook shandong;
  private StoreLedgerBook jiangxi;

  @BeforeEach
  void open() {
    store = TestStore.open(folder);
    shandong = new StoreLedgerBook(store, "370000");
    jiangxi = new StoreLedgerBook(store, "360000");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void provincesInOneStoreStayApart() {
    shandong.put("account/A", new byte[] {1});
    jiangxi.put("account/A", new byte[] {2});
    assertThat(shandong.get("account/A")).containsExactly(1);
    assertThat(keys(jiangxi, "")).containsExactly("account/A");
    jiangxi.remove("account/A");
    assertThat(jiangxi.get("account/A")).isNull();
    assertThat(shandong.get("account/A")).containsExactly(1);
  }

  @Test
  void visitsTheKeysOfAPrefixInTheirOrderUntilTold() {
    for (String key : List.of("due/b", "due/a", "due/c", "dust", "bridge/a")) {
      shandong.put(key, new byte[] {1});
    }
    assertThat(keys(shandong, "due/")).containsExactly("due/a", "due/b", "due/c");
    List<String> first = new ArrayList<>();
    shandong.visit(
        "due/",
        (key, value) -> {
          first.add(key);
          return false;
        });
    assertThat(first).containsExactly("due/a");
  }

  private static List<String> keys(StoreLedgerBook book, String prefix) {
    List<String> keys = new ArrayList<>();
    book.visit(prefix, (key, value) -> keys.add(key));
    return keys;
  }
}
