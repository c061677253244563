package cn.qianhu.audit.log;

import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.RawSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the raw log as it stands there.
 *
 * @param timestamp instant at which it was sent, milliseconds since 1970-01-01T00:00Z
 * @param key null where it has none
 * @param value its bytes; null where it has none
 * @param signature its signature as text; null where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawRecord(
    RawSource source, long timestamp, String key, byte[] value, String signature) {

  /** A record without a signature. */
  public RawRecord(RawSource source, long timestamp, String key, byte[] value) {
    this(source, timestamp, key, value, null);
  }

  public static RawRecord of(ConsumerRecord<String, byte[]> record) {
    return new RawRecord(
        new RawSource(
            record.topic(),
            record.partition(),
            record.offset(),
            HeaderText.of(record.headers(), RawRecords.ORIGIN)),
        record.timestamp(),
        record.key(),
        record.value(),
        RawPlace.signature(record.headers()));
  }

  /** The place and time of the record in the log. */
  public RawPlace place() {
    return new RawPlace(key, source.partition(), timestamp, signature);
  }
}
