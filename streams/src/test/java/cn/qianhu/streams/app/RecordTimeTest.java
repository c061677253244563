package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** A record without a time does not stop the streams. */
class RecordTimeTest {

  @Test
  void isTheTimeOfTheRecordOrNone() {
    RecordTime time = new RecordTime();
    assertThat(time.extract(record(1_650_000_000_000L), -1)).isEqualTo(1_650_000_000_000L);
    assertThat(time.extract(record(0), 5)).isZero();
    assertThat(time.extract(record(-1), 5)).isZero();
  }

  @Test
  void theStreamsGoByIt() {
    StreamsSettings settings =
        new StreamsSettings(
            Site.shipped(), "127.0.0.1:1", "http://127.0.0.1:1", "", Path.of("x"), 1, Map.of());
    assertThat(new StreamsConfig(QianhuStreams.properties(settings)).defaultTimestampExtractor())
        .isInstanceOf(RecordTime.class);
  }

  private static ConsumerRecord<Object, Object> record(long timestamp) {
    return new ConsumerRecord<>(
        "reports.output",
        0,
        0,
        timestamp,
        TimestampType.CREATE_TIME,
        -1,
        -1,
        "k",
        "v",
        new RecordHeaders(),
        Optional.empty());
  }
}
