package cn.qianhu.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Map<String, String> ANY_TIME =
      Map.of("message.timestamp.after.max.ms", "9223372036854775807");

  @Test
  void aTopicTakesBackWhatItHadFromTheFuture() {
    assertThat(with(latest(Duration.ofMinutes(59))).timeSettings("t", NOW)).isEmpty();
    assertThat(with(latest(Duration.ofDays(400))).timeSettings("t", NOW)).isEqualTo(ANY_TIME);
    assertThat(with(latest(Duration.ofDays(400))).timeSettings("other", NOW)).isEmpty();
  }

  /** As in archives of earlier versions. */
  @Test
  void whereTheTimesAreNotKnownAnyIsTaken() {
    assertThat(with(null).timeSettings("t", NOW)).isEqualTo(ANY_TIME);
  }

  /** As in archives from before there were targets. */
  @Test
  void aTopicThatItWasTakenWithoutLeavesNoneOfItsPartitionsUnknown() {
    Map<String, Integer> taken = new TreeMap<>(RawPartitions.same(3).byTopic());
    taken.remove(Topics.DIRECTORY_TARGETS.name());
    Manifest manifest = Manifest.empty("cluster", "").with(taken, 3);
    assertThat(manifest.partitions()).doesNotContainKey(Topics.DIRECTORY_TARGETS.name());
    assertThat(manifest.rawPartitions().isKnown()).isTrue();
    assertThat(manifest.rawPartitions().of(EnterpriseForm.KIND)).isEqualTo(3);
  }

  private static Long latest(Duration ahead) {
    return NOW.plus(ahead).toEpochMilli();
  }

  private static Manifest with(Long latest) {
    return Manifest.empty("cluster", "")
        .with(
            new ArchiveSegment("t/0/0.avro", "t", 0, 0, 5, 5, "", latest, latest), new TreeMap<>());
  }
}
