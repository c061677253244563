package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.topology.CommitPace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Who says how often the streams commit is listened to. */
class CommitSettingsTest {

  @Test
  void commits_follow_what_is_left_to_read_unless_said_otherwise() {
    assertThat(properties(Map.of()))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000)
        .containsEntry(CommitPace.WHEN_CURRENT, 100);
  }

  @Test
  void an_interval_that_is_given_holds_always() {
    assertThat(properties(Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40")))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40")
        .doesNotContainKey(CommitPace.WHEN_CURRENT);
  }

  @Test
  void both_can_be_given() {
    Map<String, String> given =
        Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "5000", CommitPace.WHEN_CURRENT, "50");
    assertThat(properties(given)).containsAllEntriesOf(given);
  }

  private static Properties properties(Map<String, String> given) {
    return QianhuStreams.properties(
        new StreamsSettings("nowhere:1", "http://nowhere", "", Path.of("state"), 1, given));
  }
}
