package cn.qianhu.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.local.cluster.SharedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same tables again from the raw log, to its end and up to an instant. */
@Timeout(120)
class ReplayTest {

  private static final String MESSY = SharedCluster.namespace(ReplayTest.class, "messy");
  private static final String CLEAN = SharedCluster.namespace(ReplayTest.class, "clean");

  @TempDir private static Path folder;

  private static BatchRuns bench;
  private static Instant between;

  /** Half of the reports first, and later the rest. */
  @BeforeAll
  static void compute() throws InterruptedException {
    bench = new BatchRuns();
    InputRows rows = InputRows.of(Reference.MESSY_FEW);
    rows.part(0, 1, 2).write(folder.resolve("in-1"));
    rows.part(1, 2, 2).write(folder.resolve("in-2"));
    bench.run(MESSY, folder.resolve("in-1"), folder.resolve("first"), Reference.MESSY_FEW, 3, 1);
    between = Instant.now();
    bench.run(MESSY, folder.resolve("in-2"), folder.resolve("both"), Reference.MESSY_FEW, 3, 1);
    ReferenceTables.assertThese(folder.resolve("both"), Reference.MESSY_FEW);
    bench.publish(CLEAN, Reference.CLEAN_FEW, 2);
  }

  /** No topic, no group, and no record anywhere: least of all an alert that was raised before. */
  @Test
  void givesTheReferenceTablesFromTheWholeLogAndLeavesNoTraceOnTheCluster() throws Exception {
    Path output = folder.resolve("whole");
    try (Admin admin = new Clients(bench.cluster(), Map.of()).admin()) {
      Map<TopicPartition, Long> ends = ends(admin);
      Collection<GroupListing> groups = admin.listGroups().all().get();
      assertThat(ends).containsKey(new TopicPartition(MESSY + "alerts.events", 0));
      ReplayOutcome replayOutcome =
          replay(reader -> KafkaRawLog.untilNow(reader, MESSY), RuleTables.shipped(), output);
      ReferenceTables.assertThese(output, Reference.MESSY_FEW);
      assertThat(replayOutcome.undecodable()).isZero();
      assertThat(replayOutcome.soundness().checks()).isPositive();
      assertThat(replayOutcome.soundness().breaches()).isEmpty();
      assertThat(ends(admin)).isEqualTo(ends);
      assertThat(admin.listGroups().all().get())
          .extracting(GroupListing::groupId)
          .containsExactlyInAnyOrderElementsOf(groups.stream().map(GroupListing::groupId).toList());
    }
  }

  @Test
  void givesTheReferenceTablesOfALogInOtherPartitions() {
    Path clean = folder.resolve("whole-clean");
    replay(reader -> KafkaRawLog.untilNow(reader, CLEAN), RuleTables.shipped(), clean);
    ReferenceTables.assertThese(clean, Reference.CLEAN_FEW);
  }

  @Test
  void givesWhatWasKnownAtAnInstantAndTheSameAgainFromThePositionThatItWroteDown()
      throws IOException {
    Path output = folder.resolve("until-between");
    ReplayOutcome first =
        replay(reader -> KafkaRawLog.until(between, reader, MESSY), RuleTables.shipped(), output);
    assertSameTables(output, folder.resolve("first"));

    Path file = folder.resolve("offsets.csv");
    StopPositionFile.write(first.stop(), file);
    assertThat(StopPositionFile.read(file)).isEqualTo(first.stop());
    Path again = folder.resolve("from-file");
    ReplayOutcome second =
        replay(
            reader -> KafkaRawLog.until(StopPositionFile.read(file), reader, MESSY),
            RuleTables.shipped(),
            again);
    assertThat(second.records()).isEqualTo(first.records());
    assertSameTables(again, folder.resolve("first"));
  }

  /** Of every partition of the test's topics, where it ends. */
  private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic :
        admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values()) {
      if (topic.name().startsWith(MESSY)) {
        topic
            .partitions()
            .forEach(
                partition ->
                    asked.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        OffsetSpec.latest()));
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(asked).all().get().forEach((at, end) -> ends.put(at, end.offset()));
    return ends;
  }

  @Test
  void givesNothingBeforeTheFirstRecord() throws IOException {
    Path output = folder.resolve("before");
    ReplayOutcome replayOutcome =
        replay(
            reader -> KafkaRawLog.until(Instant.EPOCH, reader, MESSY),
            RuleTables.shipped(),
            output);
    assertThat(replayOutcome.records()).isZero();
    assertThat(replayOutcome.businessDate()).isEmpty();
    assertThat(Files.readAllLines(output.resolve("indicators.csv"))).hasSize(1);
  }

  @Test
  void movesWithAnotherPolicyAndWithNothingElse() throws IOException {
    Path policy = folder.resolve("policy.csv");
    Files.write(
        policy,
        shippedPolicy().stream()
            .map(
                line ->
                    line.replace(
                        "CAPACITY_EXIT_PROVINCE,*,OTHER_TWO_HIGH,,,50",
                        "CAPACITY_EXIT_PROVINCE,*,OTHER_TWO_HIGH,,,20"))
            .toList());
    Path output = folder.resolve("what-if");
    replay(
        reader -> KafkaRawLog.untilNow(reader, MESSY),
        RuleTables.shipped().withPolicy(policy),
        output);
    assertThat(output.resolve("journal.csv"))
        .content()
        .isNotEqualTo(Reference.MESSY_FEW.table("journal.csv"));
    assertThat(output.resolve("indicators.csv"))
        .content()
        .isEqualTo(Reference.MESSY_FEW.table("indicators.csv"));
  }

  @Test
  void saysThatRecordsAreMissing() {
    StopPosition stop =
        StopPosition.of(Map.of(new TopicPartition(MESSY + "quota.commands", 0), 1_000_000L));
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (Consumer<String, byte[]> reader = clients.reader()) {
      assertThatThrownBy(() -> KafkaRawLog.until(stop, reader, MESSY))
          .hasMessageContaining("quota.commands-0")
          .hasMessageContaining("999999");
    }
  }

  @Test
  void saysThatRecordsWereDeleted() throws Exception {
    String namespace = SharedCluster.namespace(ReplayTest.class, "deleted");
    bench.publish(namespace, Reference.CLEAN_FEW, 1);
    Clients clients = new Clients(bench.cluster(), Map.of());
    TopicPartition partition = new TopicPartition(namespace + "reports.energy", 0);
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1))).all().get();
      Replay replay =
          new Replay(
              KafkaRawLog.untilNow(reader, namespace),
              clients.schemas(),
              RuleTables.shipped(),
              BatchListener.silent());
      assertThatThrownBy(replay::run).hasMessageContaining(partition.toString());
    }
  }

  private static List<String> shippedPolicy() throws IOException {
    return Site.shipped().shippedText(SiteFile.QUOTA_POLICY).orElseThrow().lines().toList();
  }

  private static ReplayOutcome replay(
      Function<Consumer<String, byte[]>, RawLog> log, RuleTables ruleTables, Path output) {
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (Consumer<String, byte[]> reader = clients.reader()) {
      ReplayOutcome replayOutcome =
          new Replay(log.apply(reader), clients.schemas(), ruleTables, BatchListener.silent())
              .run();
      new ResultFiles(replayOutcome.results(), output).write();
      return replayOutcome;
    }
  }

  private static void assertSameTables(Path actual, Path expected) throws IOException {
    try (Stream<Path> tables = Files.list(expected)) {
      List<Path> names = tables.map(Path::getFileName).toList();
      assertThat(names).hasSameSizeAs(ResultTables.filed());
      for (Path name : names) {
        assertThat(Files.mismatch(actual.resolve(name), expected.resolve(name)))
            .as("first byte that is another in %s of %s", name, actual)
            .isEqualTo(-1);
      }
    }
  }
}
