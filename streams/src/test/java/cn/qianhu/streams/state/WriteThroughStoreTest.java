package cn.qianhu.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.store.TypedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteThroughStoreTest {

  @TempDir private Path folder;
  private KeyValueStore<String, byte[]> store;
  private WriteThroughStore months;
  private TypedStore<byte[]> monthsOfPlans;

  @BeforeEach
  void open() {
    store = FolderStore.in(folder);
    months = WriteThroughStore.part(store, "months");
    monthsOfPlans = WriteThroughStore.part(store, "months-of-plans");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void partsOfOneStoreStayApart() {
    months.put("E1/2021-01", new byte[] {1});
    monthsOfPlans.put("E1/2021-01", new byte[] {2});
    assertThat(months.get("E1/2021-01")).containsExactly(1);
    monthsOfPlans.remove("E1/2021-01");
    assertThat(monthsOfPlans.get("E1/2021-01")).isNull();
    assertThat(months.get("E1/2021-01")).containsExactly(1);
  }

  @Test
  void ledgersOfProvincesInOneStoreStayApart() {
    TypedStore<byte[]> shandong = WriteThroughStore.part(store, "ledger/370000");
    TypedStore<byte[]> jiangxi = WriteThroughStore.part(store, "ledger/360000");
    shandong.put("account/A", new byte[] {1});
    jiangxi.put("account/A", new byte[] {2});
    assertThat(shandong.get("account/A")).containsExactly(1);
    assertThat(keys(jiangxi, "")).containsExactly("account/A");
    jiangxi.remove("account/A");
    assertThat(jiangxi.get("account/A")).isNull();
    assertThat(shandong.get("account/A")).containsExactly(1);
  }

  @Test
  void scansOnePartByItsOwnKeys() {
    months.put("E1/2021-02", new byte[] {1});
    months.put("E1/2021-01", new byte[] {1});
    months.put("E2/2021-01", new byte[] {1});
    monthsOfPlans.put("E1/2021-03", new byte[] {1});
    assertThat(keys(months, "E1/")).containsExactly("E1/2021-01", "E1/2021-02");
    assertThat(keys(months, "")).containsExactly("E1/2021-01", "E1/2021-02", "E2/2021-01");
    assertThat(keys(monthsOfPlans, "")).containsExactly("E1/2021-03");
  }

  @Test
  void visitsTheKeysOfAPrefixInTheirOrderUntilTold() {
    for (String key : List.of("due/b", "due/a", "due/c", "dust", "bridge/a")) {
      months.put(key, new byte[] {1});
    }
    assertThat(visited(months, "due/")).containsExactly("due/a", "due/b", "due/c");
    List<String> first = new ArrayList<>();
    months.visit(
        "due/",
        (key, value) -> {
          first.add(key);
          return false;
        });
    assertThat(first).containsExactly("due/a");
  }

  @Test
  void aPartMayBeAWholeStore() {
    TypedStore<byte[]> whole = WriteThroughStore.whole(store);
    whole.put("B", new byte[] {1});
    whole.put("A", new byte[] {1});
    assertThat(store.get("A")).isNotNull();
    assertThat(keys(whole, "")).containsExactly("A", "B");
    assertThat(keys(whole, "B")).containsExactly("B");
  }

  private static List<String> keys(TypedStore<byte[]> typedStore, String prefix) {
    List<String> keys = new ArrayList<>();
    typedStore.scan(prefix, (key, value) -> keys.add(key));
    return keys;
  }

  private static List<String> visited(TypedStore<byte[]> typedStore, String prefix) {
    List<String> keys = new ArrayList<>();
    typedStore.visit(prefix, (key, value) -> keys.add(key));
    return keys;
  }
}
