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
  void figures_are_soon_there_unless_said_otherwise() {
    assertThat(properties(Map.of()))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100)
        .doesNotContainKey(CommitPace.WHEN_CURRENT);
    assertThat(properties(Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40")))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40");
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
