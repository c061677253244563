package cn.qianhu.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.archive.ArchiveException;
import cn.qianhu.audit.archive.ArchiveRawLog;
import cn.qianhu.audit.archive.ArchiveWriter;
import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.local.cluster.SharedCluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An archive gives the same tables without a cluster, and tells what was done to it. */
@Timeout(120)
class ArchiveTest {

  private static final String NAMESPACE = SharedCluster.namespace(ArchiveTest.class);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static BatchRuns bench;

  @TempDir private static Path taken;

  @TempDir private Path folder;
  private Path archive;

  @BeforeAll
  static void publish() {
    bench = new BatchRuns();
    bench.publish(NAMESPACE, Reference.MESSY_FEW, 2);
    assertThat(archive(taken)).isPositive();
  }

  @BeforeEach
  void copy() throws IOException {
    archive = folder.resolve("archive");
    try (Stream<Path> files = Files.walk(taken)) {
      for (Path file : files.toList()) {
        Files.copy(file, archive.resolve(taken.relativize(file).toString()));
      }
    }
  }

  private static long archive(Path folder) {
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (Consumer<byte[], byte[]> reader = clients.bytesReader()) {
      ArchiveWriter writer =
          new ArchiveWriter(
              reader,
              RawLog.TOPICS,
              clients.schemas(),
              "cluster",
              NAMESPACE,
              folder,
              BatchListener.silent());
      writer.write();
      return writer.recordCount();
    }
  }

  @Test
  void givesTheReferenceTables() {
    Path output = folder.resolve("tables");
    ReplayOutcome replayOutcome = replay();
    new ResultFiles(replayOutcome.results(), output).write();
    ReferenceTables.assertThese(output, Reference.MESSY_FEW);
    assertThat(replayOutcome.undecodable()).isZero();
  }

  @Test
  void takesOnlyWhatHasComeSince() {
    assertThat(archive(archive)).isZero();
  }

  /** The second input came later; manifests of earlier versions do not tell the times. */
  @Test
  void isCutAtAnInstantWithItsTimesAndWithout() throws IOException {
    ArchiveRawLog log = ArchiveRawLog.open(archive);
    StopPosition all = log.until(Instant.now().plusSeconds(60)).stop();
    assertThat(all).isEqualTo(log.stop());
    assertThat(log.records()).isPositive().isLessThanOrEqualTo(sum(log.stop()));
    JsonNode json = JSON.readTree(archive.resolve("manifest.json").toFile());
    JsonNode output = json.get("segments").get(json.get("segments").size() / 2);
    Instant cut = Instant.ofEpochMilli(output.get("latest").asLong());
    StopPosition withTimes = log.until(cut).stop();
    assertThat(sum(withTimes)).isLessThan(sum(log.stop()));
    json.get("segments")
        .forEach(segment -> ((ObjectNode) segment).remove(List.of("earliest", "latest")));
    JSON.writeValue(archive.resolve("manifest.json").toFile(), json);
    ArchiveRawLog older = ArchiveRawLog.open(archive);
    assertThat(read(older.until(cut))).isEqualTo(read(log.until(cut)));
  }

  private static long sum(StopPosition stop) {
    return stop.ends().values().stream().mapToLong(Long::longValue).sum();
  }

  private static long read(RawLog log) {
    long[] records = {0};
    RawLog.TOPICS.forEach(topic -> log.read(topic, record -> records[0]++));
    return records[0];
  }

  /** What was not in the manifest when it happened is taken again. */
  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    Path manifest = archive.resolve("manifest.json");
    String whole = Files.readString(manifest);
    JsonNode json = JSON.readTree(whole);
    ((ArrayNode) json.get("segments")).remove(json.get("segments").size() - 1);
    JSON.writeValue(manifest.toFile(), json);
    assertThat(archive(archive)).isPositive();
    assertThat(Files.readString(manifest)).isEqualTo(whole);
  }

  @Test
  void namesTheFileInWhichAByteWasFlipped() throws IOException {
    Path file = segment("reports.output");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(this::replay)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(archive.relativize(file).toString());
  }

  @Test
  void namesTheFileThatIsGone() throws IOException {
    Path file = segment("quota.commands");
    Files.delete(file);
    assertThatThrownBy(this::replay)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(file.getFileName().toString());
  }

  @Test
  void doesNotTakeRecordsOfAnotherClusterIn() {
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (Consumer<byte[], byte[]> reader = clients.bytesReader()) {
      assertThatThrownBy(
              () ->
                  new ArchiveWriter(
                      reader,
                      RawLog.TOPICS,
                      clients.schemas(),
                      "other",
                      NAMESPACE,
                      archive,
                      BatchListener.silent()))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("other");
    }
  }

  @Test
  void doesNotReachAPositionBeyondItsEnd() {
    ArchiveRawLog log = ArchiveRawLog.open(archive);
    Map<TopicPartition, Long> further = new HashMap<>(log.stop().ends());
    TopicPartition partition = new TopicPartition(NAMESPACE + "reports.output", 0);
    further.merge(partition, 1L, Long::sum);
    assertThatThrownBy(() -> log.until(StopPosition.of(further)))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(partition.toString());
  }

  @Test
  void holdsHowManyPartitionsTheTopicsHave() throws IOException {
    Path manifest = archive.resolve("manifest.json");
    ObjectNode json = (ObjectNode) JSON.readTree(manifest.toFile());
    assertThat(json.get("partitions").get(NAMESPACE + "reports.output").asInt()).isEqualTo(2);
    assertThat(ArchiveRawLog.open(archive).partitions()).isEqualTo(RawPartitions.same(2));
    json.withObject("/partitions").put(NAMESPACE + "reports.output", 3);
    JSON.writeValue(manifest.toFile(), json);
    archive(archive);
    assertThat(ArchiveRawLog.open(archive).partitions().of(OutputForm.KIND))
        .as("what was written down first stays")
        .isEqualTo(3);
  }

  /** In those it is how many hold the business date, or nobody knows. */
  @Test
  void isReadWhereAnEarlierVersionTookIt() throws IOException {
    Path manifest = archive.resolve("manifest.json");
    ObjectNode json = (ObjectNode) JSON.readTree(manifest.toFile());
    json.remove("partitions");
    JSON.writeValue(manifest.toFile(), json);
    assertThat(ArchiveRawLog.open(archive).partitions()).isEqualTo(RawPartitions.same(2));
    givesTheReferenceTables();

    ArrayNode segments = (ArrayNode) json.get("segments");
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).get("topic").asText().equals(NAMESPACE + "business-date")
          && segments.get(i).get("partition").asInt() == 1) {
        segments.remove(i);
      }
    }
    JSON.writeValue(manifest.toFile(), json);
    assertThat(ArchiveRawLog.open(archive).partitions()).isEqualTo(RawPartitions.unknown());
    givesTheReferenceTables();
  }

  private ReplayOutcome replay() {
    ArchiveRawLog log = ArchiveRawLog.open(archive);
    return new Replay(log, log.schemas(), RuleTables.shipped(), BatchListener.silent()).run();
  }

  /** The largest file of a topic. */
  private Path segment(String topic) throws IOException {
    try (Stream<Path> files = Files.walk(archive.resolve(NAMESPACE + topic))) {
      return files
          .filter(Files::isRegularFile)
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }
}
