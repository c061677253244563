package cn.qianhu.audit.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.CommandRun;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.gateway.GatewayChild;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.command.reset.Reset;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.health.ProcessHealth;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers of partitions are raised on a site that runs: everything says so, and by an archive all
 * is as it was, each record in its partition and at its offset.
 */
@Timeout(240)
class UnarchiveTest {

  private static final Reference MESSY = Reference.MESSY_FEW;
  private static final int PARTITIONS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<Topic, Integer> RAISED =
      Map.of(
          Topics.REPORTS_OUTPUT,
          5,
          Topics.QUOTA_COMMANDS,
          3,
          Topics.BUSINESS_DATE,
          3,
          Topics.ACCESS_KEYS,
          3);

  /** By so much the records of others are later than all that was there. */
  private static final long LATER_MS = Duration.ofMinutes(30).toMillis();

  @TempDir private Path folder;

  private BatchRuns bench;
  private Clients clients;
  private Admin admin;

  @Test
  void aSiteWhosePartitionsWereRaisedSaysSoAndComesBackWithoutLoss() throws Exception {
    try (BatchRuns started = new BatchRuns(EmbeddedCluster.Options.temporary());
        Admin opened = new Clients(started.cluster(), Map.of()).admin()) {
      bench = started;
      clients = new Clients(bench.cluster(), Map.of());
      admin = opened;
      bench.run("", MESSY.input(), folder.resolve("first"), MESSY, PARTITIONS, 1);
      leaveGaps();
      Map<String, PlacedRecord> before = records(RAISED.keySet());
      Instant between = Instant.now();
      StopPosition cut = until(between);
      whileItRuns();
      refusals();
      sendByTheNewNumbers(before);
      Map<String, PlacedRecord> raised = records(RAISED.keySet());

      Path archive = folder.resolve("archive");
      assertThat(run("archive", "--all", "--output", archive.toString())).contains("digest");
      assertThat(run("unarchive", "--archive", archive.toString()))
          .contains("reports.output", "quota.commands", "business-date", "access.keys", "--yes")
          .doesNotContain("reports.energy");
      assertThat(records(RAISED.keySet())).isEqualTo(raised);
      assertThat(run("unarchive", "--archive", archive.toString(), "--yes"))
          .contains("qianhu reset")
          .doesNotContain("[!]");

      assertThat(PartitionSurvey.of(admin, "").change()).isEmpty();
      Map<String, PlacedRecord> after = records(RAISED.keySet());
      assertThat(after).containsAllEntriesOf(before);
      assertThat(withoutPlaces(after)).isEqualTo(withoutPlaces(raised));
      assertThat(after.values()).allMatch(PlacedRecord::isInThePartitionOfItsKey);
      assertThat(below(until(between), after)).isEqualTo(below(cut, before));
      assertThat(run("unarchive", "--archive", archive.toString(), "--yes"))
          .contains("no topic is to be made anew");

      assertThat(run("reset", "--yes")).contains("reset");
      sameTables();
    }
  }

  /** A record as it stands. */
  private record PlacedRecord(
      String topic, int partition, long offset, String key, List<Object> rest) {

    boolean isInThePartitionOfItsKey() {
      return key == null || partition == Placement.partitionOf(key, PARTITIONS);
    }

    String content() {
      return topic + key + rest;
    }
  }

  /** All records of topics, by where they stand; of the business date those of two partitions. */
  private Map<String, PlacedRecord> records(Iterable<Topic> topics) {
    Map<String, PlacedRecord> found = new TreeMap<>();
    try (Consumer<byte[], byte[]> reader = clients.bytesReader()) {
      for (Topic topic : topics) {
        new TopicReader<>(reader)
            .read(
                topic.name(),
                record -> {
                  if (!topic.equals(Topics.BUSINESS_DATE) || record.partition() < PARTITIONS) {
                    found.put(RecordRef.of(record).toString(), placed(record));
                  }
                });
      }
    }
    return found;
  }

  private static PlacedRecord placed(ConsumerRecord<byte[], byte[]> record) {
    List<Object> rest = new ArrayList<>();
    rest.add(record.timestamp());
    rest.add(Arrays.toString(record.value()));
    record.headers().forEach(header -> rest.add(header.key() + Arrays.toString(header.value())));
    return new PlacedRecord(
        record.topic(), record.partition(), record.offset(), text(record.key()), rest);
  }

  private static String text(byte[] key) {
    return key == null ? null : new String(key, UTF_8);
  }

  private static List<String> withoutPlaces(Map<String, PlacedRecord> records) {
    return records.values().stream().map(PlacedRecord::content).sorted().toList();
  }

  /** Marks of transactions and records that were never committed, one and several in a row. */
  private void leaveGaps() {
    List<PlacedRecord> known = List.copyOf(records(List.of(Topics.REPORTS_OUTPUT)).values());
    try (Producer<String, byte[]> producer = clients.encodedProducer("gaps")) {
      producer.initTransactions();
      for (int many = 1; many <= 5; many++) {
        for (boolean commits : new boolean[] {true, false, false, true}) {
          producer.beginTransaction();
          for (PlacedRecord record : known.subList(0, many)) {
            var unused = producer.send(copy(record, many));
          }
          producer.flush();
          if (commits) {
            producer.commitTransaction();
          } else {
            producer.abortTransaction();
          }
        }
      }
    }
  }

  /** As it was reported before, once more. */
  private static ProducerRecord<String, byte[]> copy(PlacedRecord record, long later) {
    String value = record.rest().get(1).toString();
    String[] numbers = value.substring(1, value.length() - 1).split(", ");
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Byte.parseByte(numbers[i]);
    }
    long time = (Long) record.rest().get(0) + later;
    return new ProducerRecord<>(record.topic(), null, time, record.key(), bytes);
  }

  /** What somebody's producer sends who knows the new numbers: to any partition. */
  private void sendByTheNewNumbers(Map<String, PlacedRecord> before) {
    try (Producer<String, byte[]> producer = clients.encodedProducer("others")) {
      producer.initTransactions();
      producer.beginTransaction();
      for (PlacedRecord record : before.values()) {
        if (record.key() != null) {
          var unused = producer.send(copy(record, LATER_MS));
        }
      }
      producer.commitTransaction();
    }
    assertThat(records(List.of(Topics.REPORTS_OUTPUT)).values())
        .as("in each of the partitions, old and new, some do not belong there")
        .filteredOn(record -> !record.isInThePartitionOfItsKey())
        .extracting(PlacedRecord::partition)
        .contains(0, 1, 2, 3, 4);
  }

  private static List<PlacedRecord> below(StopPosition stop, Map<String, PlacedRecord> records) {
    return records.values().stream()
        .filter(
            record ->
                record.offset() < stop.end(new TopicPartition(record.topic(), record.partition())))
        .toList();
  }

  private StopPosition until(Instant instant) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return KafkaRawLog.until(instant, reader, "").stop();
    }
  }

  /** The numbers are raised under streams, gateway and desk. */
  private void whileItRuns() throws Exception {
    try (PartitionWatch watch = clients.partitionWatch("");
        QianhuStreams streams = QianhuStreams.start(settings("running"));
        GatewayService gateway = GatewayChild.start(bench.cluster(), "", 0);
        DeskService desk = desk()) {
      ProcessHealth processHealth = ProcessHealth.watched(watch, StreamsHealth.of(streams));
      Until.holds(PATIENCE, processHealth::isReady);
      assertThat(desk.awaitComplete(PATIENCE)).isTrue();
      Until.holds(PATIENCE, () -> ask(desk.port(), "/health").statusCode() == 200);
      raise();
      for (String path : List.of("/health", "/v1/receipts/R-1")) {
        Until.holds(PATIENCE, () -> isRefused(ask(gateway.port(), path)));
      }
      for (String path : List.of("/health", "/api/v1/alerts")) {
        Until.holds(PATIENCE, () -> isRefused(ask(desk.port(), path)));
      }
      Until.holds(PATIENCE, () -> !processHealth.isReady());
      assertThat(processHealth.words()).contains("reports.output has 5 instead of the 2");
      assertThat(processHealth.isAlive()).isTrue();
      streams.leave();
    }
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() == 503
        && answer.body().contains("reports.output has 5 instead of the 2")
        && answer.body().contains("reports.output 现有 5 个分区");
  }

  private void raise() {
    Map<String, NewPartitions> numbers = new HashMap<>();
    RAISED.forEach((topic, count) -> numbers.put(topic.name(), NewPartitions.increaseTo(count)));
    Answer.of(admin.createPartitions(numbers).all());
  }

  /** Nothing that writes, or makes anew, goes on. */
  private void refusals() {
    assertThatThrownBy(
            () ->
                Deployment.deploy(
                    admin, bench.cluster(), "", PARTITIONS, Deployment.BROKERS_DEFAULT))
        .isInstanceOf(PartitionsChangedException.class);
    assertThatThrownBy(() -> new Reset(admin, bench.cluster(), "").run())
        .isInstanceOf(PartitionsChangedException.class)
        .hasMessageContaining("quota.commands has 3");
    for (List<String> command :
        List.of(
            List.of("streams", "--state", folder.resolve("none").toString()),
            List.of("date", "--set", "2022-05-01"),
            List.of("key", "issue", "--name", "x", "--centre"),
            List.of("publish", "--period", "2022-03"),
            List.of("ingest", folder.toString()))) {
      CommandRun run = CommandRun.on(bench.cluster(), command.toArray(String[]::new));
      assertThat(run.code()).as("%s", command).isNotZero();
      assertThat(run.said()).as("%s", command).contains("reports.output 现有 5 个分区");
    }
    CommandRun status = CommandRun.on(bench.cluster(), "status");
    assertThat(status.code()).isEqualTo(3);
    assertThat(status.said()).contains("[!]", "reports.output has 5");
  }

  private void sameTables() throws InterruptedException {
    try (Consumer<String, byte[]> reader = clients.reader();
        QianhuStreams streams = QianhuStreams.startClean(settings("again"))) {
      new CatchUpProbe(admin, reader, "")
          .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
      new ResultFiles(new TopicTable(reader, clients.schemas(), ""), folder.resolve("again"))
          .write();
    }
    ReferenceTables.assertThese(folder.resolve("again"), MESSY);
  }

  private DeskService desk() {
    return DeskService.start(
        Site.shipped(),
        new Clients(bench.cluster(), Map.of()),
        "",
        new ListenSettings("127.0.0.1", 0, null),
        Audience.CENTRE,
        "test");
  }

  private StreamsSettings settings(String state) {
    return ShippedStreams.on(
        bench.cluster(),
        folder.resolve(state),
        Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500"));
  }

  private static HttpResponse<String> ask(int port, String path) {
    return path.startsWith("/v1/")
        ? LocalHttp.ask(port, path, "Authorization", "Bearer " + GatewayChild.KEY)
        : LocalHttp.ask(port, path);
  }

  /** What a command says that goes well. */
  private String run(String... words) {
    CommandRun run = CommandRun.on(bench.cluster(), words);
    assertThat(run.code()).as("%s: %s", List.of(words), run.said()).isZero();
    return run.said();
  }
}
