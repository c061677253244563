package cn.qianhu.center.cluster.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The registry when Kafka does not confirm what it was given. */
class SchemaRegistryTest {
  private final UncertainLog log = new UncertainLog();
  private final SchemaRegistry registry =
      new SchemaRegistry(log, CompatibilityLevel.FULL_TRANSITIVE);

  @Test
  void anIdWhoseRecordArrivedUnconfirmedIsNotGivenToAnotherSchema() {
    log.next = Fate.ARRIVES_UNCONFIRMED;
    assertThatThrownBy(() -> registry.register("coal", "\"string\""))
        .isInstanceOf(RegistryError.class)
        .hasMessageContaining("Try again");

    int other = registry.register("steel", "\"int\"");
    int again = registry.register("coal", "\"string\"");

    assertThat(other).isEqualTo(2);
    assertThat(again).isEqualTo(1);
    assertThat(registry.versions("coal")).hasSize(1);
  }

  @Test
  void aSchemaWhoseRecordWasLostIsUnknown() {
    log.next = Fate.LOST;
    assertThatThrownBy(() -> registry.register("coal", "\"string\""))
        .isInstanceOf(RegistryError.class);

    assertThat(registry.subjects()).isEmpty();
    assertThatThrownBy(() -> registry.schema(1)).hasMessage("Schema 1 not found");
    assertThat(registry.register("steel", "\"int\"")).isEqualTo(1);
  }

  @Test
  void theLevelSetBeforeIsKeptOverTheLevelAtFirst() {
    registry.setLevel(null, CompatibilityLevel.BACKWARD);
    assertThat(new SchemaRegistry(log, CompatibilityLevel.FULL_TRANSITIVE).globalLevel())
        .isEqualTo(CompatibilityLevel.BACKWARD);
  }

  private enum Fate {
    KEPT,
    ARRIVES_UNCONFIRMED,
    LOST
  }

  /** Records in memory, of which one may meet another fate than the rest. */
  private static final class UncertainLog implements RecordLog {
    private final List<RegistryRecord> records = new ArrayList<>();
    private Fate next = Fate.KEPT;

    @Override
    public void readAll(Consumer<RegistryRecord> reader) {
      records.forEach(reader);
    }

    @Override
    public void append(String key, String value) {
      Fate fate = next;
      next = Fate.KEPT;
      if (fate != Fate.LOST) {
        records.add(RecordFormat.read(key, value));
      }
      if (fate != Fate.KEPT) {
        throw RegistryError.notStored(new IOException("no answer"));
      }
    }

    @Override
    public void close() {}
  }
}
