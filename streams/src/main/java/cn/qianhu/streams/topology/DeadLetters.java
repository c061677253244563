package cn.qianhu.streams.topology;

import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.streams.enterprise.RawSource;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead letters: records whose bytes cannot be decoded, and moves of the business date that reach
 * too far, as received, with coordinates and cause in headers named as Kafka Streams names them
 * (KIP-1034).
 */
public final class DeadLetters {

  public static final String CAUSE = "__streams.errors.exception.message";
  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  /** Code points of a key in the log; any producer may write one as large as it likes. */
  private static final int LONGEST_KEY = 128;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private DeadLetters() {}

  /** Says where the record stands; of an enterprise's records the key is its code. */
  static void log(RawSource source, String key, String cause) {
    LOG.atWarn()
        .addKeyValue("topic", source.topic())
        .addKeyValue("partition", source.partition())
        .addKeyValue("offset", source.offset())
        .addKeyValue("key", key == null ? null : Excerpt.printable(key, LONGEST_KEY))
        .log("nothing can be made of a record, and it becomes a dead letter: {}", cause);
  }

  /** The headers as received, with the coordinates and the cause added. */
  static Headers headers(Headers received, RawSource source, String cause) {
    Headers headers = new RecordHeaders(received);
    add(headers, CAUSE, cause);
    add(headers, TOPIC, source.topic());
    add(headers, PARTITION, Integer.toString(source.partition()));
    add(headers, OFFSET, Long.toString(source.offset()));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
