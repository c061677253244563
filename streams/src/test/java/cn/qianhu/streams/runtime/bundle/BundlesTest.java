package cn.qianhu.streams.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What goes into bundles comes out of them: every record, in its order, as it was. */
class BundlesTest {

  private static final long SEED = 512;
  private final Random random = new Random(SEED);

  /** A record as far as it matters. */
  private record SeenRecord(
      long offset, long timestamp, String key, String value, Headers headers) {}

  @Test
  void everyRecordComesOutAsItWentIn() {
    for (int n = 0; n < 300; n++) {
      List<ConsumerRecord<byte[], byte[]>> records = records(random.nextInt(1200));
      List<SeenRecord> wanted = new ArrayList<>();
      records.forEach(record -> wanted.add(seen(record)));
      assertThat(unbundled(Bundles.of(records))).as("seed %s", SEED).isEqualTo(wanted);
    }
  }

  @Test
  void aBundleStandsAtItsFirstOffsetAndItsLatestTime() {
    List<ConsumerRecord<byte[], byte[]>> bundled =
        Bundles.of(
            List.of(
                record(7, 30, "k", "a", new RecordHeaders()),
                record(9, 50, "k", "b", new RecordHeaders()),
                record(12, 40, "l", "c", new RecordHeaders())));
    assertThat(bundled).hasSize(1);
    assertThat(bundled.get(0).offset()).isEqualTo(7);
    assertThat(bundled.get(0).timestamp()).isEqualTo(50);
    assertThat(Bundle.is(bundled.get(0).value())).isTrue();
  }

  @Test
  void manyRecordsMakeFewBundles() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int offset = 0; offset < 2000; offset++) {
      records.add(record(offset, 1, "k", "v" + offset, new RecordHeaders()));
    }
    assertThat(Bundles.of(records)).hasSize(4);
  }

  @Test
  void noValueFromOutsideIsABundle() {
    byte[] almost = Bundle.MARK.clone();
    almost[15] ^= 1;
    assertThat(Bundle.is(almost)).isFalse();
    assertThat(Bundle.is(new byte[0])).isFalse();
    assertThat(Bundle.is(null)).isFalse();
  }

  private List<ConsumerRecord<byte[], byte[]>> records(int many) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long offset = random.nextInt(1000);
    for (int i = 0; i < many; i++) {
      offset += 1 + (random.nextInt(20) == 0 ? random.nextInt(100) : 0);
      String value = random.nextInt(100) == 0 ? null : "v".repeat(random.nextInt(300));
      String key = random.nextInt(50) == 0 ? null : "k" + random.nextInt(3);
      records.add(record(offset, random.nextInt(100), key, value, headers()));
    }
    return records;
  }

  private Headers headers() {
    Headers headers = new RecordHeaders();
    if (random.nextInt(10) == 0) {
      headers.add(
          Bundles.ORIGIN, random.nextInt(9) == 0 ? null : bytes("file " + random.nextInt(3)));
    }
    if (random.nextInt(40) == 0) {
      headers.add("trace", bytes("x"));
    }
    return headers;
  }

  private static ConsumerRecord<byte[], byte[]> record(
      long offset, long timestamp, String key, String value, Headers headers) {
    return new ConsumerRecord<>(
        "readings",
        3,
        offset,
        timestamp,
        TimestampType.CREATE_TIME,
        -1,
        -1,
        bytes(key),
        bytes(value),
        headers,
        Optional.empty());
  }

  private static List<SeenRecord> unbundled(List<ConsumerRecord<byte[], byte[]>> bundled) {
    List<SeenRecord> seen = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : bundled) {
      if (!Bundle.is(record.value())) {
        seen.add(seen(record));
        continue;
      }
      Bundle bundle = Bundle.of(record.value());
      while (bundle.next()) {
        assertThat(bundle.bytes()).isSameAs(record.value());
        Headers headers = bundle.headers();
        assertThat(bundle.origin() == null).isEqualTo(headers.toArray().length == 0);
        seen.add(
            new SeenRecord(
                bundle.offset(), bundle.timestamp(), bundle.key(), text(bundle.value()), headers));
      }
    }
    return seen;
  }

  private static SeenRecord seen(ConsumerRecord<byte[], byte[]> record) {
    return new SeenRecord(
        record.offset(),
        record.timestamp(),
        text(record.key()),
        text(record.value()),
        record.headers());
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
