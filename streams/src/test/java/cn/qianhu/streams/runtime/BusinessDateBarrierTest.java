package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BusinessDateBarrierTest {

  private static final TopicPartition DATES =
      new TopicPartition(Topics.BUSINESS_DATE.name("n."), 0);
  private static final TopicPartition REPORTS =
      new TopicPartition(Topics.REPORTS_OUTPUT.name("n."), 0);

  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
  private final BusinessDateBarrier barrier = new BusinessDateBarrier("n.");

  @BeforeEach
  void assign() {
    consumer.assign(List.of(DATES, REPORTS));
    consumer.updateBeginningOffsets(Map.of(DATES, 0L, REPORTS, 0L));
    ends(0, 0);
  }

  @Test
  void aDateComesAtOnceWhereNothingIsLeftToRead() {
    ends(1, 0);
    write(DATES, 0, 100);
    assertThat(poll()).containsExactly("date@100");
  }

  @Test
  void aDateWaitsForReportsWrittenBeforeIt() {
    ends(1, 3);
    write(DATES, 0, 100);
    assertThat(poll()).isEmpty();
    write(REPORTS, 0, 10);
    assertThat(poll()).containsExactly("report@10");
    write(REPORTS, 1, 20);
    write(REPORTS, 2, 30);
    assertThat(poll()).containsExactly("report@20", "report@30");
    writeAgain(DATES, 0, 100);
    assertThat(poll()).containsExactly("date@100");
    assertThat(consumer.position(DATES)).isOne();
  }

  @Test
  void aDateDoesNotWaitForReportsWrittenAfterIt() {
    ends(1, 9);
    write(REPORTS, 0, 150);
    assertThat(poll()).containsExactly("report@150");
    write(DATES, 0, 100);
    assertThat(poll()).containsExactly("date@100");
  }

  @Test
  void ofManyDatesTheFirstMayComeWhileTheOthersWait() {
    ends(3, 9);
    write(REPORTS, 0, 150);
    assertThat(poll()).containsExactly("report@150");
    write(DATES, 0, 100);
    write(DATES, 1, 200);
    write(DATES, 2, 300);
    ConsumerRecords<String, String> read = read();
    assertThat(texts(read)).containsExactly("date@100");
    assertThat(read.nextOffsets().get(DATES).offset()).isOne();
    assertThat(consumer.paused()).containsExactly(DATES);
  }

  @Test
  void whatKafkaStreamsHasPausedStaysPaused() {
    ends(1, 9);
    write(DATES, 0, 100);
    assertThat(poll()).isEmpty();
    barrier.pausedByStreams(List.of(DATES));
    ends(1, 0);
    barrier.beforePoll(consumer);
    assertThat(consumer.paused()).containsExactly(DATES);
    assertThat(barrier.resumedByStreams(List.of(DATES))).containsExactly(DATES);
  }

  @Test
  void whatWaitsIsNotResumedByKafkaStreams() {
    ends(1, 9);
    write(DATES, 0, 100);
    assertThat(poll()).isEmpty();
    assertThat(barrier.resumedByStreams(List.of(DATES, REPORTS))).containsExactly(REPORTS);
  }

  private void ends(long dates, long reports) {
    consumer.updateEndOffsets(Map.of(DATES, dates, REPORTS, reports));
  }

  private void write(TopicPartition partition, long offset, long timestamp) {
    consumer.addRecord(record(partition, offset, timestamp));
  }

  /** The mock forgets what was read, as a broker does not. */
  private void writeAgain(TopicPartition partition, long offset, long timestamp) {
    write(partition, offset, timestamp);
  }

  private static ConsumerRecord<String, String> record(
      TopicPartition partition, long offset, long timestamp) {
    String text = (partition.equals(DATES) ? "date@" : "report@") + timestamp;
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        offset,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        text,
        new RecordHeaders(),
        Optional.empty());
  }

  private List<String> poll() {
    return texts(read());
  }

  private ConsumerRecords<String, String> read() {
    barrier.beforePoll(consumer);
    return barrier.afterPoll(consumer, consumer.poll(Duration.ZERO));
  }

  private static List<String> texts(ConsumerRecords<String, String> read) {
    List<String> all = new ArrayList<>();
    read.forEach(record -> all.add(record.value()));
    return all;
  }
}
