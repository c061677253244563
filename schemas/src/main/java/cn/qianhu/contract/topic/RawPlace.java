package cn.qianhu.contract.topic;

import cn.qianhu.contract.signature.ReportSignature;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The place and time of a record in the raw log.
 *
 * @param key as text; null where it has none
 * @param timestamp instant at which it was sent, milliseconds since 1970-01-01T00:00Z
 * @param signature its signature as text; null where it has none
 */
public record RawPlace(String key, int partition, long timestamp, String signature) {

  /** The place of a record without a signature. */
  public RawPlace(String key, int partition, long timestamp) {
    this(key, partition, timestamp, null);
  }

  /** The place of a record as it is read. */
  public static RawPlace of(ConsumerRecord<String, ?> record) {
    return new RawPlace(
        record.key(), record.partition(), record.timestamp(), signature(record.headers()));
  }

  /**
   * The signature in a record's headers: of several the last; an empty text, which is no signature,
   * where the header has no value; null where there is no such header.
   */
  public static String signature(Headers headers) {
    Header header = headers.lastHeader(ReportSignature.HEADER);
    if (header == null) {
      return null;
    }
    return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
