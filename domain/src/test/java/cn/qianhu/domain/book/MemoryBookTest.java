package cn.qianhu.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBookTest {

  private final MemoryBook<Integer> book = new MemoryBook<>();

  @Test
  void keysStandInTheOrderOfTheirUtf8HoweverScansAndPutsFollowEachOther() {
    book.put("b/\uD83D\uDE00", 1);
    book.put("a/2", 2);
    book.put("b/\uFF5E", 3);
    assertThat(book.keys("")).containsExactly("a/2", "b/\uFF5E", "b/\uD83D\uDE00");
    book.put("a/1", 4);
    book.put("a/2", 5);
    assertThat(book.keys("a/")).containsExactly("a/1", "a/2");
    assertThat(book.get("a/2")).isEqualTo(5);
  }

  @Test
  void aKeyThatWasRemovedIsNotScannedUntilItComesBack() {
    book.put("a", 1);
    book.remove("a");
    assertThat(book.keys("")).isEmpty();
    book.put("a", 2);
    book.put("b", 3);
    book.remove("b");
    assertThat(book.keys("")).containsExactly("a");
    assertThat(book.get("b")).isNull();
  }
}
