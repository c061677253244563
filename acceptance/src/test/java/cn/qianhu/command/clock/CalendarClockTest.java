package cn.qianhu.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.BusinessDate;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The business date goes with the calendar of the machine, and comes back with it. */
class CalendarClockTest {

  private static final String TOPIC = Topics.BUSINESS_DATE.name();
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final YearMonth START = YearMonth.of(2021, 1);

  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ofSeconds(1));
  private final AvroEncoder<BusinessDate> encoder =
      AvroEncoder.of(Topics.BUSINESS_DATE, BusinessDate.class, schemas);
  private final MockProducer<String, SpecificRecord> log =
      new MockProducer<>(
          onePartition(), true, null, new StringSerializer(), (topic, event) -> null);
  private final MockConsumer<String, byte[]> reader = new MockConsumer<>("earliest");
  private final BusinessDates dates = new BusinessDates(log, "");
  private Instant now = Instant.parse("2022-03-31T15:59:00Z");
  private final CalendarClock clock =
      new CalendarClock(dates, new LatestBusinessDate(reader, schemas, ""), new Settable());

  @Test
  void aClockThatIsSetBackTakesTheDateBackAndAheadAgain() {
    advance();
    now = now.plus(Duration.ofMinutes(2));
    advance();
    now = now.minus(Duration.ofDays(2));
    advance();
    now = now.plus(Duration.ofDays(2));
    advance();

    assertThat(moved()).containsExactly("2022-03-31", "2022-04-01", "2022-03-30", "2022-04-01");
  }

  @Test
  void nothingIsWrittenWhileTheDayIsTheSame() {
    advance();
    now = now.minus(Duration.ofHours(3));
    advance();

    assertThat(moved()).containsExactly("2022-03-31");
  }

  @Test
  void aDateThatAnOperatorHoldsStaysWhateverTheClockSays() {
    advance();
    dates.move(LocalDate.of(2022, 3, 15), START, CalendarClock.OPERATOR);
    now = now.minus(Duration.ofDays(40));
    advance();
    now = now.plus(Duration.ofDays(80));
    advance();

    assertThat(moved()).containsExactly("2022-03-31", "2022-03-15");
  }

  private void advance() {
    List<ProducerRecord<String, SpecificRecord>> written = log.history();
    reader.updateBeginningOffsets(Map.of(FIRST, 0L));
    reader.updateEndOffsets(Map.of(FIRST, (long) written.size()));
    reader.schedulePollTask(
        () -> {
          for (int offset = (int) reader.position(FIRST); offset < written.size(); offset++) {
            reader.addRecord(record(offset, written.get(offset)));
          }
        });
    clock.advance(START);
  }

  private ConsumerRecord<String, byte[]> record(
      long offset, ProducerRecord<String, SpecificRecord> written) {
    return new ConsumerRecord<>(
        TOPIC,
        0,
        offset,
        written.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        null,
        encoder.encode((BusinessDate) written.value()),
        new RecordHeaders(),
        Optional.empty());
  }

  private List<String> moved() {
    return log.history().stream().map(record -> ((BusinessDate) record.value()).getDate()).toList();
  }

  private static Cluster onePartition() {
    Node broker = new Node(1, "here", 9092);
    return new Cluster(
        "cluster",
        List.of(broker),
        List.of(new PartitionInfo(TOPIC, 0, broker, new Node[] {broker}, new Node[] {broker})),
        Set.of(),
        Set.of());
  }

  private final class Settable extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
