package cn.qianhu.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.PublishedSchema;
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
    assertThatThrownBy(() -> registry.register("coal", "\"string\"", true))
        .isInstanceOf(RegistryError.class)
        .hasMessageContaining("Try again");

    int other = registry.register("steel", "\"int\"", true);
    int again = registry.register("coal", "\"string\"", true);

    assertThat(other).isEqualTo(2);
    assertThat(again).isEqualTo(1);
    assertThat(registry.versions("coal")).hasSize(1);
  }

  @Test
  void aSchemaWhoseRecordWasLostIsUnknown() {
    log.next = Fate.LOST;
    assertThatThrownBy(() -> registry.register("coal", "\"string\"", true))
        .isInstanceOf(RegistryError.class);

    assertThat(registry.subjects()).isEmpty();
    assertThatThrownBy(() -> registry.schema(1)).hasMessage("Schema 1 not found");
    assertThat(registry.register("steel", "\"int\"", true)).isEqualTo(1);
  }

  @Test
  void theLevelSetBeforeIsKeptOverTheLevelAtFirst() {
    registry.setLevel(null, CompatibilityLevel.BACKWARD, true);
    assertThat(new SchemaRegistry(log, CompatibilityLevel.FULL_TRANSITIVE).globalLevel())
        .isEqualTo(CompatibilityLevel.BACKWARD);
  }

  @Test
  void theRegistryIsNotFilledByThoseWhoShowNoToken() {
    Topic topic = Topics.REPORTS_OUTPUT;
    String schema = PublishedSchema.of(topic.schema()).toString();
    for (int i = 0; i < SchemaRegistry.MOST_VERSIONS / 2; i++) {
      registry.register("ns" + i + "." + topic.subject(), schema, false);
    }
    assertThatThrownBy(() -> registry.register("more." + topic.subject(), schema, false))
        .isInstanceOf(RegistryError.class)
        .hasMessageContaining("takes no more");
    assertThat(registry.register("more." + topic.subject(), schema, true)).isEqualTo(1);
    assertThatThrownBy(() -> registry.register("x".repeat(300), schema, true))
        .isInstanceOf(RegistryError.class)
        .hasMessageContaining("longer than 255");
  }

  /** Otherwise a schema of the one could be taken for that of the other. */
  @Test
  void noSubjectOfTheProductEndsLikeAnother() {
    List<String> subjects = Topics.in("").stream().map(Topic::subject).toList();
    for (String one : subjects) {
      assertThat(subjects.stream().filter(other -> other.endsWith(one))).containsExactly(one);
    }
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
