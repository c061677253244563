package cn.qianhu.streams.topology;

import cn.qianhu.streams.enterprise.RawSource;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Dead letters: records whose bytes cannot be decoded, as received, with coordinates and cause in
 * headers named as Kafka Streams names them (KIP-1034).
 */
public final class DeadLetters {

  public static final String CAUSE = "__streams.errors.exception.message";
  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  private DeadLetters() {}

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
