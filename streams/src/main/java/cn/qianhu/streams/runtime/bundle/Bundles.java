package cn.qianhu.streams.runtime.bundle;

import cn.qianhu.domain.store.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Puts consecutive records of a partition together. A bundle stands at the offset of its first
 * record: Kafka Streams commits the offset of the first record that it still has to process, or,
 * where it has none, the one that the consumer named as next.
 */
public final class Bundles {

  /** The header in which a sender states a record's origin: file and row, or adapter. */
  public static final String ORIGIN = "origin";

  /** The most records in one bundle: some hundred microseconds of work. */
  private static final int MOST = 512;

  private Bundles() {}

  /**
   * Bundles records, in the same order. A record without a value, or with headers other than its
   * origin, is not bundled.
   *
   * @param records of one partition
   */
  public static List<ConsumerRecord<byte[], byte[]>> of(
      List<ConsumerRecord<byte[], byte[]>> records) {
    List<ConsumerRecord<byte[], byte[]>> bundled = new ArrayList<>(records.size() / MOST + 1);
    int from = 0;
    while (from < records.size()) {
      int to = endOfBundle(records, from);
      bundled.add(to - from > 1 ? bundle(records.subList(from, to)) : records.get(from));
      from = Math.max(to, from + 1);
    }
    return bundled;
  }

  private static int endOfBundle(List<ConsumerRecord<byte[], byte[]>> records, int from) {
    int most = Math.min(records.size(), from + MOST);
    int to = from;
    while (to < most && isPlain(records.get(to))) {
      to++;
    }
    return to;
  }

  private static boolean isPlain(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return false;
    }
    Header[] headers = record.headers().toArray();
    return headers.length == 0
        || (headers.length == 1 && headers[0].key().equals(ORIGIN) && headers[0].value() != null);
  }

  private static ConsumerRecord<byte[], byte[]> bundle(
      List<ConsumerRecord<byte[], byte[]>> records) {
    ConsumerRecord<byte[], byte[]> first = records.get(0);
    byte[] value = bytes(records);
    return new ConsumerRecord<>(
        first.topic(),
        first.partition(),
        first.offset(),
        latestTimestamp(records),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        value.length,
        null,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  private static long latestTimestamp(List<ConsumerRecord<byte[], byte[]>> records) {
    long latest = Long.MIN_VALUE;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      latest = Math.max(latest, record.timestamp());
    }
    return latest;
  }

  private static byte[] bytes(List<ConsumerRecord<byte[], byte[]>> records) {
    BinaryWriter out = new BinaryWriter(Bundle.MARK.length + room(records));
    out.writeRaw(Bundle.MARK);
    byte[] key = null;
    byte[] origin = null;
    long offset = -1;
    long timestamp = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      byte[] ownOrigin = origin(record.headers());
      boolean same = Arrays.equals(key, record.key()) && Arrays.equals(origin, ownOrigin);
      out.writeBoolean(same && offset >= 0);
      if (!same || offset < 0) {
        out.writeBytesOrNull(record.key());
        out.writeBytesOrNull(ownOrigin);
        key = record.key();
        origin = ownOrigin;
      }
      out.writeLong(record.offset() - offset);
      offset = record.offset();
      out.writeLong(record.timestamp() - timestamp);
      timestamp = record.timestamp();
      out.writeBytes(record.value());
    }
    return out.toBytes();
  }

  private static int room(List<ConsumerRecord<byte[], byte[]>> records) {
    int bytes = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      bytes += record.value().length + 10;
    }
    return bytes;
  }

  private static byte[] origin(Headers headers) {
    Header origin = headers.lastHeader(ORIGIN);
    return origin == null ? null : origin.value();
  }
}
