package cn.qianhu.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InMemoryStoreTest {

  private final InMemoryStore<Integer> store = new InMemoryStore<>();

  @Test
  void keysStandInTheOrderOfTheirUtf8HoweverScansAndPutsFollowEachOther() {
    store.put("b/\uD83D\uDE00", 1);
    store.put("a/2", 2);
    store.put("b/\uFF5E", 3);
    assertThat(store.keys("")).containsExactly("a/2", "b/\uFF5E", "b/\uD83D\uDE00");
    store.put("a/1", 4);
    store.put("a/2", 5);
    assertThat(store.keys("a/")).containsExactly("a/1", "a/2");
    assertThat(store.get("a/2")).isEqualTo(5);
  }

  @Test
  void aKeyThatWasRemovedIsNotScannedUntilItComesBack() {
    store.put("a", 1);
    store.remove("a");
    assertThat(store.keys("")).isEmpty();
    store.put("a", 2);
    store.put("b", 3);
    store.remove("b");
    assertThat(store.keys("")).containsExactly("a");
    assertThat(store.get("b")).isNull();
  }
}
