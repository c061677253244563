package cn.qianhu.contract.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

  private static final String TOPIC = "reports.output";
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
  private final TopicReader<String, String> reader = new TopicReader<>(consumer);
  private final List<String> read = new ArrayList<>();

  private void hasRecords(int ofFirst, int ofSecond) {
    consumer.updatePartitions(TOPIC, List.of(info(0), info(1)));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, (long) ofFirst, SECOND, (long) ofSecond));
    consumer.schedulePollTask(() -> add(FIRST, ofFirst));
    consumer.schedulePollTask(() -> add(SECOND, ofSecond));
  }

  private void add(TopicPartition partition, int records) {
    for (int i = 0; consumer.assignment().contains(partition) && i < records; i++) {
      consumer.addRecord(
          new ConsumerRecord<>(
              TOPIC, partition.partition(), i, "", partition.partition() + "@" + i));
    }
  }

  private static PartitionInfo info(int partition) {
    return new PartitionInfo(TOPIC, partition, null, new Node[0], new Node[0]);
  }

  private void take(ConsumerRecord<String, String> record) {
    read.add(record.value());
  }

  @Test
  void readsAllPartitionsToTheirEnds() {
    hasRecords(2, 1);
    reader.read(TOPIC, this::take);
    assertThat(read).containsExactlyInAnyOrder("0@0", "0@1", "1@0");
  }

  @Test
  void readsOnFromWhereItStands() {
    hasRecords(3, 1);
    consumer.assign(List.of(FIRST, SECOND));
    consumer.seek(FIRST, 2);
    consumer.seek(SECOND, 0);
    reader.readOn(this::take);
    assertThat(read).containsExactlyInAnyOrder("0@2", "1@0");

    consumer.updateEndOffsets(Map.of(FIRST, 4L, SECOND, 1L));
    consumer.schedulePollTask(
        () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 3, "", "0@3")));
    reader.readOn(this::take);
    assertThat(read).containsExactlyInAnyOrder("0@2", "1@0", "0@3");
  }

  @Test
  void whatCameAfterTheEndIsNotRead() {
    hasRecords(3, 2);
    reader.read(Map.of(FIRST, 2L, SECOND, 0L), this::take);
    assertThat(read).containsExactly("0@0", "0@1");
  }

  @Test
  void fromNowOnNothingOfBeforeIsRead() {
    consumer.updatePartitions(TOPIC, List.of(info(0), info(1)));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, 2L, SECOND, 0L));

    TopicReader.fromNow(consumer, TOPIC);

    assertThat(consumer.assignment()).containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(consumer.position(FIRST)).isEqualTo(2);
    assertThat(consumer.position(SECOND)).isZero();
  }

  @Test
  void readsAStretch() {
    hasRecords(5, 1);
    reader.read(FIRST, 1, 4, this::take);
    assertThat(read).containsExactly("0@1", "0@2", "0@3");
  }

  @Test
  void aReadingThatDoesNotGoOnEndsWhereTheNextBegins() {
    hasRecords(4, 0);
    AtomicInteger asked = new AtomicInteger();
    long next = reader.read(FIRST, 1, 4, () -> asked.getAndIncrement() < 1, this::take);
    assertThat(next).isEqualTo(1 + read.size()).isLessThanOrEqualTo(4);
    assertThat(reader.read(FIRST, 4, 4, () -> true, this::take)).isEqualTo(4);
  }

  @Test
  void findsTheRecordAtAPlace() {
    hasRecords(3, 1);
    assertThat(reader.at(new RecordRef(TOPIC, 0, 1)))
        .hasValueSatisfying(
            record -> {
              assertThat(record.value()).isEqualTo("0@1");
              assertThat(RecordRef.of(record)).hasToString("reports.output/0/1");
            });
  }

  @Test
  void nothingStandsBehindTheEndOrOnAPartitionThatThereIsNot() {
    hasRecords(3, 1);
    assertThat(reader.at(new RecordRef(TOPIC, 0, 3))).isEmpty();
    assertThat(reader.at(new RecordRef(TOPIC, 2, 0))).isEmpty();
  }

  @Test
  void findsTheFirstThatIsWanted() {
    hasRecords(5, 0);
    assertThat(reader.first(FIRST, 0, 5, record -> record.offset() > 2))
        .map(ConsumerRecord::value)
        .contains("0@3");
  }

  @Test
  void whatIsWantedAndStandsBehindTheEndIsNotFound() {
    hasRecords(5, 0);
    assertThat(reader.first(FIRST, 0, 3, record -> record.offset() > 2)).isEmpty();
  }
}
