package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.streams.state.ProjectMessage;
import cn.qianhu.streams.state.RollUpMessage;
import cn.qianhu.streams.state.StageMessages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageMessagesTest {

  private static final byte[] POISON = {115, 7, 7};

  @TempDir private Path state;

  static Stream<Topic> topics() {
    return Topics.BETWEEN_STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void poisonStopsTheStreamsAndIsNamedAsWhatItIs(Topic topic) {
    try (DrivenStreams streams = new DrivenStreams(state)) {
      assertThatThrownBy(() -> streams.send(topic, "370100", POISON))
          .hasRootCauseInstanceOf(UnreadableMessageException.class)
          .hasMessageContaining("topic=" + topic.name())
          .hasMessageContaining("offset=0");
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void poisonThatIsSkippedBecomesADeadLetterAndTheStreamsGoOn(Topic topic) {
    Skips skips = new Skips(Set.of(new RecordRef(topic.name(), 0, 0)));
    try (DrivenStreams streams = new DrivenStreams(state, skips)) {
      streams.send(topic, "370100", POISON);

      List<TestRecord<String, byte[]>> letters = streams.readBytes(Topics.DEAD_LETTERS);
      assertThat(letters).singleElement().satisfies(letter -> isOf(topic, letter));
      assertThatThrownBy(() -> streams.send(topic, "370100", POISON))
          .as("no other than that one")
          .hasRootCauseInstanceOf(UnreadableMessageException.class);
    }
  }

  private static void isOf(Topic topic, TestRecord<String, byte[]> letter) {
    assertThat(letter.value()).isEqualTo(POISON);
    assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(topic.name());
    assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("0");
    assertThat(header(letter, DeadLetters.CAUSE)).contains("skipped", "115");
  }

  private static String header(TestRecord<?, ?> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Damaged bytes may say any length; a gigabyte of heap for one record would end the process. */
  @Test
  void noBytesDoAnythingButReadOrNot() {
    byte[] tick =
        RollUpMessage.CODEC.encode(
            new RollUpMessage.RollUpTick(BusinessClock.of("2022-05-31", "2021-01"), 3));
    byte[] exempted =
        ProjectMessage.CODEC.encode(new ProjectMessage.CodeExemption("91370100163128832N", true));
    Random random = new Random(17);
    int read = 0;
    for (Deserializer<Object> reader :
        List.of(
            StageMessages.reading(RollUpMessage.CODEC),
            StageMessages.reading(ProjectMessage.CODEC))) {
      assertThat(reader.deserialize("", null)).isInstanceOf(StageMessages.Unreadable.class);
      for (byte[] sound : List.of(tick, exempted)) {
        for (int i = 0; i < 2_000; i++) {
          byte[] damaged = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
          for (int j = 0; j < damaged.length && j < 3; j++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          assertThat(reader.deserialize("", damaged)).isNotNull();
          read++;
        }
      }
    }
    assertThat(read).isEqualTo(8_000);
  }
}
