package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which dates the commands set, and which they refuse or ask back. */
@Timeout(120)
class DateCommandTest {

  private static final int USAGE = 2;
  private static final String NAMESPACE = SharedCluster.namespace(DateCommandTest.class);

  private static EmbeddedCluster cluster;

  @TempDir private Path folder;
  private String told;

  @BeforeAll
  static void start() {
    cluster = SharedCluster.get();
    try (Admin admin = clients().admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 2, Deployment.BROKERS_DEFAULT);
    }
  }

  @BeforeEach
  void setADate() {
    assertThat(date("--set", "2022-05-31", "--from", "2021-01")).isZero();
  }

  @Test
  void aWrongYearIsRefusedWhateverIsForced() {
    long moves = moves();
    for (String wrong : List.of("2202-05-31", "9999-12-31", "+12022-05-31", "0022-05-31")) {
      assertThat(date("--set", wrong, "--force")).isEqualTo(USAGE);
      assertThat(told).contains("请核对年份", "look at the year again");
    }
    assertThat(date("--set", "2022-05-31", "--from", "1021-01", "--force")).isEqualTo(USAGE);
    assertThat(told).contains("监测起始月 1021-01 早于 2000-01");
    assertThat(moves()).isEqualTo(moves);
    assertThat(shown()).contains("2022-05-31", "2021-01");
  }

  @Test
  void whatIsAheadOfTheCalendarIsAskedBackAndForced() {
    String ahead = LocalDate.now(Months.ZONE).plusMonths(2).toString();
    long moves = moves();
    assertThat(date("--set", ahead)).isEqualTo(USAGE);
    assertThat(told).contains(ahead, "将关闭", "would be closed", "--force", "takes it back");
    assertThat(moves()).isEqualTo(moves);
    assertThat(date("--set", ahead, "--force")).isZero();
    assertThat(shown()).contains(ahead);
    assertThat(date("--calendar")).isZero();
    assertThat(shown()).contains("set by clock").doesNotContain(ahead);
  }

  @Test
  void aBatchMovesTheDateOfNoOtherClusterAheadUnasked() {
    long moves = moves();
    String ahead = LocalDate.now(Months.ZONE).plusMonths(2).toString();
    List<String> batch =
        List.of(
            "batch", "--input", folder.toString(), "--output", folder.resolve("out").toString());
    assertThat(qianhu(batch, "--from", "2021-01", "--as-of", ahead)).isEqualTo(USAGE);
    assertThat(told).contains(ahead, "--force");
    assertThat(moves()).isEqualTo(moves);
  }

  @Test
  void theDateShownIsTheLastThatCounts() {
    AvroEncoder<BusinessDate> encoder =
        AvroEncoder.of(Topics.BUSINESS_DATE.in(NAMESPACE), BusinessDate.class, clients().schemas());
    String topic = Topics.BUSINESS_DATE.name(NAMESPACE);
    List<byte[]> refused = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      refused.add(encoder.encode(new BusinessDate("9999-12-31", "2021-01", "somebody")));
      refused.add("no date".getBytes(StandardCharsets.UTF_8));
    }
    try (Producer<byte[], byte[]> producer = clients().bytesProducer()) {
      refused.stream()
          .map(bytes -> new ProducerRecord<byte[], byte[]>(topic, 0, null, bytes))
          .map(producer::send)
          .forEach(sent -> Answer.of(sent, "A move could not be sent."));
    }
    assertThat(shown()).contains("2022-05-31");
  }

  private int date(String... arguments) {
    return qianhu(List.of("date"), arguments);
  }

  private String shown() {
    CommandRun run = CommandRun.in(NAMESPACE, cluster.cluster(), "date");
    assertThat(run.code()).isZero();
    return run.out();
  }

  private int qianhu(List<String> command, String... arguments) {
    CommandRun run =
        CommandRun.in(
            NAMESPACE,
            cluster.cluster(),
            CommandRun.with(command.toArray(String[]::new), arguments));
    told = run.err();
    return run.code();
  }

  /** How many moves were written. */
  private static long moves() {
    TopicPartition first = new TopicPartition(Topics.BUSINESS_DATE.name(NAMESPACE), 0);
    try (Consumer<String, byte[]> reader = clients().reader()) {
      return reader.endOffsets(List.of(first)).get(first);
    }
  }

  private static Clients clients() {
    return new Clients(cluster.cluster(), Map.of());
  }
}
