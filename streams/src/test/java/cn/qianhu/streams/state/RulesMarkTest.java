package cn.qianhu.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.streams.runtime.OtherRulesException;
import java.nio.file.Path;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesMarkTest {

  @TempDir private Path folder;
  private KeyValueStore<String, byte[]> store;
  private WriteThroughStore months;

  @BeforeEach
  void open() {
    store = FolderStore.in(folder);
    months = WriteThroughStore.part(store, "months");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void stateOfTheSameRulesIsGoneOnWith() {
    RulesMark.of(store).write();
    months.put("E1/2021-01", new byte[] {1});
    RulesMark.of(store).write();
    assertThat(months.get("E1/2021-01")).containsExactly(1);
  }

  /** Whoever looks and leaves nothing behind, as a task without records does, marks nothing. */
  @Test
  void anEmptyStoreIsAnybodys() {
    RulesMark.of(store, 1);
    RulesMark.of(store, 2).write();
    assertThatThrownBy(() -> RulesMark.of(store, 3)).isInstanceOf(OtherRulesException.class);
  }

  @Test
  void stateWithoutAMarkIsOfTheFirstRules() {
    months.put("E1/2021-01", new byte[] {1});
    RulesMark.of(store, 1).write();
    assertThat(months.get("E1/2021-01")).containsExactly(1);
    assertThatThrownBy(() -> RulesMark.of(store))
        .isInstanceOf(OtherRulesException.class)
        .hasMessageContainingAll(
            "books",
            "qianhu reset --yes",
            "--clean-state",
            "（规则 1，本版为 %d）".formatted(RulesMark.RULES));
  }

  @Test
  void stateOfLaterRulesIsRefusedToo() {
    RulesMark.of(store, 11).write();
    assertThatThrownBy(() -> RulesMark.of(store, 2))
        .isInstanceOf(OtherRulesException.class)
        .hasMessageContaining("rules 11; those of this release are 2");
  }
}
