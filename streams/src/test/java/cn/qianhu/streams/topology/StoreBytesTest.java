package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.book.Book;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBytesTest {

  @TempDir private Path folder;
  private KeyValueStore<String, byte[]> store;
  private Book<byte[]> months;
  private Book<byte[]> monthsOfPlans;

  @BeforeEach
  void open() {
    store = TestStore.open(folder);
    months = StoreBytes.part(store, "months");
    monthsOfPlans = StoreBytes.part(store, "months-of-plans");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void booksOfOneStoreStayApart() {
    months.put("E1/2021-01", new byte[] {1});
    monthsOfPlans.put("E1/2021-01", new byte[] {2});
    assertThat(months.get("E1/2021-01")).containsExactly(1);
    monthsOfPlans.remove("E1/2021-01");
    assertThat(monthsOfPlans.get("E1/2021-01")).isNull();
    assertThat(months.get("E1/2021-01")).containsExactly(1);
  }

  @Test
  void scansOneBookByItsOwnKeys() {
    months.put("E1/2021-02", new byte[] {1});
    months.put("E1/2021-01", new byte[] {1});
    months.put("E2/2021-01", new byte[] {1});
    monthsOfPlans.put("E1/2021-03", new byte[] {1});
    assertThat(keys(months, "E1/")).containsExactly("E1/2021-01", "E1/2021-02");
    assertThat(keys(months, "")).containsExactly("E1/2021-01", "E1/2021-02", "E2/2021-01");
    assertThat(keys(monthsOfPlans, "")).containsExactly("E1/2021-03");
  }

  @Test
  void aBookMayBeAWholeStore() {
    Book<byte[]> whole = StoreBytes.whole(store);
    whole.put("B", new byte[] {1});
    whole.put("A", new byte[] {1});
    assertThat(store.get("A")).isNotNull();
    assertThat(keys(whole, "")).containsExactly("A", "B");
    assertThat(keys(whole, "B")).containsExactly("B");
  }

  private static List<String> keys(Book<byte[]> book, String prefix) {
    List<String> keys = new ArrayList<>();
    book.scan(prefix, (key, value) -> keys.add(key));
    return keys;
  }
}
