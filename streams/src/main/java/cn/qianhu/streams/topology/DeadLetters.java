package cn.qianhu.streams.topology;

import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.domain.enterprise.RawSource;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead letters: records whose bytes cannot be decoded, and moves of the business date that reach
 * too far, as received; and records whose effect cannot be written, without a value. With
 * coordinates and cause in headers named as Kafka Streams names them (KIP-1034), but for the cause.
 */
public final class DeadLetters {

  public static final String CAUSE = "__streams.errors.exception.message";

  /** Class of the failure; where it is missing, the bytes could not be decoded. */
  public static final String EXCEPTION = "__streams.errors.exception";

  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  /** Code points of a key that a letter keeps; any producer may write one as large as it likes. */
  private static final int LONGEST_KEY = 1_024;

  /** Code points of a key that stand in the log. */
  private static final int LONGEST_IN_LOG = 128;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private DeadLetters() {}

  /** Names the position of the record; the key of an enterprise's records is its code. */
  static void log(RawSource source, String key, String cause) {
    LOG.atWarn()
        .addKeyValue("topic", source.topic())
        .addKeyValue("partition", source.partition())
        .addKeyValue("offset", source.offset())
        .addKeyValue("key", key == null ? null : Excerpt.printable(key, LONGEST_IN_LOG))
        .log("nothing can be made of a record, and it becomes a dead letter: {}", cause);
  }

  /** The key as received, or as much of it as an honest one has. */
  static String key(String received) {
    return received == null ? null : Excerpt.of(received, LONGEST_KEY);
  }

  /**
   * Whether a letter, by its headers, is about a record that can be decoded but whose consequences
   * cannot be written.
   */
  public static boolean isUnwritable(Headers headers) {
    return headers.lastHeader(EXCEPTION) != null;
  }

  /** The headers of a letter whose record has an effect that cannot be written. */
  static Headers unwritable(Headers received, RawSource source, String cause) {
    Headers headers = headers(received, source, cause);
    add(headers, EXCEPTION, RecordTooLargeException.class.getName());
    return headers;
  }

  /**
   * The headers as received, with the coordinates and the cause added; without the former where
   * they are so many that the letter might not be taken.
   */
  static Headers headers(Headers received, RawSource source, String cause) {
    Headers headers = isMuch(received) ? new RecordHeaders() : new RecordHeaders(received);
    add(headers, CAUSE, cause);
    add(headers, TOPIC, source.topic());
    add(headers, PARTITION, Integer.toString(source.partition()));
    add(headers, OFFSET, Long.toString(source.offset()));
    return headers;
  }

  private static boolean isMuch(Headers received) {
    long bytes = 0;
    for (Header header : received) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return bytes > LargestRecord.HEADERS;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
