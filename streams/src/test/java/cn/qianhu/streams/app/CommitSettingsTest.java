package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import cn.qianhu.streams.runtime.AdaptiveCommit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Who says how often the streams commit is listened to. */
class CommitSettingsTest {

  @Test
  void figuresAreSoonThereAndABacklogIsReadInLargerSteps() {
    assertThat(properties(Map.of()))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 5_000)
        .containsEntry(AdaptiveCommit.WHEN_CURRENT, 100)
        .containsEntry(AdaptiveCommit.WHEN_BEHIND, 1_000);
  }

  @Test
  void anIntervalThatIsGivenAloneDecidesAlone() {
    assertThat(properties(Map.of(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40")))
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "40")
        .doesNotContainKeys(AdaptiveCommit.WHEN_CURRENT, AdaptiveCommit.WHEN_BEHIND);
  }

  @Test
  void allCanBeGiven() {
    Map<String, String> given =
        Map.of(
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            "7000",
            AdaptiveCommit.WHEN_CURRENT,
            "50",
            AdaptiveCommit.WHEN_BEHIND,
            "500");
    assertThat(properties(given)).containsAllEntriesOf(given);
  }

  private static Properties properties(Map<String, String> given) {
    return QianhuStreams.properties(
        new StreamsSettings(
            Site.shipped(), "nowhere:1", "http://nowhere", "", Path.of("state"), 1, given));
  }
}
