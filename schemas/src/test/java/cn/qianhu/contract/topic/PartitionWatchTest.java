package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class PartitionWatchTest {

  private static final String STEEL = "91370406RHEK2HAG96";

  private final Map<String, Integer> counts = new TreeMap<>();

  private OptionalInt marked = OptionalInt.empty();

  @Test
  void aTopicThatIsRaisedIsNamedWithBothNumbers() {
    PartitionWatch watch = watch(true);
    all(12);
    watch.look();
    assertThat(watch.isSound()).isTrue();
    counts.put("reports.output", 24);
    watch.look();
    assertThat(watch.isSound()).isFalse();
    PartitionChange change = watch.change().orElseThrow();
    assertThat(change.words().zh()).contains("reports.output 现有 24 个分区", "12 个", "repair.md");
    assertThat(change.words().en())
        .contains("reports.output has 24 instead of the 12", "repair.md");
    assertThatThrownBy(watch::requireUnchanged)
        .isInstanceOf(PartitionsChangedException.class)
        .hasMessageContaining("reports.output has 24");
  }

  @Test
  void allTopicsRaisedAlikeAreNoticedByWhoWasThere() {
    PartitionWatch watch = watch(true);
    all(12);
    watch.look();
    all(24);
    watch.look();
    assertThat(watch.change().orElseThrow().counts()).hasSize(Topics.ALL.size());
    assertThat(watch.change().orElseThrow().words().en()).contains("(" + Topics.ALL.size() + ")");
  }

  @Test
  void allTopicsRaisedAlikeAreNoticedByWhoComesLaterWhereTheSiteIsMarked() {
    all(24);
    marked = OptionalInt.of(12);
    PartitionWatch watch = watch(true);
    watch.look();
    assertThat(watch.change().orElseThrow().number()).isEqualTo(12);
  }

  @Test
  void withoutAMarkTheSmallestNumberIsTheSiteS() {
    all(12);
    counts.put("quota.commands", 13);
    PartitionWatch watch = watch(true);
    watch.look();
    assertThat(watch.change().orElseThrow().counts())
        .containsExactly(Map.entry("quota.commands", 13));
  }

  @Test
  void aRecordThatCameToAnotherPartitionThanThatOfItsKeyIsAChangeNoticed() {
    all(12);
    PartitionWatch watch = watch(true);
    List<PartitionChange> heard = new ArrayList<>();
    watch.listen(heard::add);
    watch.look();
    int place = place(watch);
    assertThat(watch.misplacement("reports.output", STEEL, place)).isEmpty();
    assertThat(heard).isEmpty();
    assertThat(watch.misplacement("reports.output", STEEL, place + 1)).isPresent();
    assertThat(watch.isSound()).isFalse();
    assertThat(heard).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo(12));
    assertThat(heard.get(0).words().en())
        .contains("reports.output has another number instead of the 12");
  }

  @Test
  void aChangeLastsForWhoHasReadAndPassesForWhoOnlyWrites() {
    PartitionWatch reads = watch(true);
    PartitionWatch writes = watch(false);
    for (int partitions : new int[] {12, 13, 12}) {
      all(partitions);
      reads.look();
      writes.look();
    }
    assertThat(reads.change()).isPresent();
    assertThat(writes.change()).isEmpty();
  }

  @Test
  void theNumberIsKnownWhenKafkaHasSaidIt() throws Exception {
    PartitionWatch watch =
        new PartitionWatch(
            () -> {
              if (counts.isEmpty()) {
                throw new KafkaException("away");
              }
              return new PartitionSurvey(marked, new TreeMap<>(counts));
            },
            true,
            () -> {});
    watch.look();
    assertThat(watch.isSound()).isFalse();
    assertThat(watch.change()).isEmpty();
    assertThat(watch.awaitNumber(Duration.ZERO)).isFalse();
    all(12);
    watch.look();
    assertThat(watch.awaitNumber(Duration.ZERO)).isTrue();
    assertThat(watch.isSound()).isTrue();
  }

  @Test
  void theMarkOfASiteIsReadInItsNamespaceOnly() {
    List<String> topics =
        List.of("site.partitions.12", "replay-1.site.partitions.3", "site.partitions.x", "a");
    assertThat(PartitionMark.read(topics, "")).hasValue(12);
    assertThat(PartitionMark.read(topics, "replay-1.")).hasValue(3);
    assertThat(PartitionMark.read(topics, "other.")).isEmpty();
  }

  @Test
  void aTopicThatIsNoMoreIsNotRightForWhoWrites() {
    PartitionSurvey before = new PartitionSurvey(OptionalInt.of(3), new TreeMap<>(Map.of("a", 3)));
    PartitionSurvey now = new PartitionSurvey(OptionalInt.of(3), new TreeMap<>());
    assertThat(now.change(3)).isEmpty();
    assertThat(now.withMissing(before).change(3).orElseThrow().counts()).containsEntry("a", 0);
  }

  private static int place(PartitionWatch watch) {
    for (int partition = 0; partition < 12; partition++) {
      PartitionWatch other = PartitionWatch.of(12);
      if (other.misplacement("reports.output", STEEL, partition).isEmpty()) {
        return partition;
      }
    }
    throw new AssertionError(watch);
  }

  private PartitionWatch watch(boolean lasting) {
    return new PartitionWatch(
        () -> new PartitionSurvey(marked, new TreeMap<>(counts)), lasting, () -> {});
  }

  private void all(int partitions) {
    Topics.ALL.forEach(topic -> counts.put(topic.name(), partitions));
  }
}
