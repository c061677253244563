package cn.qianhu.contract.topic;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic of the catalogue. All topics have the same number of partitions, so that those with the
 * same key can be joined partition by partition.
 *
 * @param key what its records are keyed by
 * @param value Avro class of its values; null where they are binary
 * @param retention how long records are kept, or {@link #FOR_EVER}
 * @param largest bytes that a batch of records may have
 * @param doc what stands on it
 */
public record Topic(
    String name,
    String key,
    Class<? extends SpecificRecord> value,
    Cleanup cleanup,
    Duration retention,
    int largest,
    String doc) {

  /** The retention of topics that are kept as long as the system lives. */
  public static final Duration FOR_EVER = Duration.ofMillis(-1);

  /** Bytes that may come in at once: what brokers and clients allow by default. */
  public static final int LARGEST_RECEIVED = 1_048_588;

  /** Setting of a topic: how far the time of a record may be ahead of the broker's clock. */
  public static final String AHEAD_CONFIG = "message.timestamp.after.max.ms";

  /**
   * Upper bound on topics that others send to. The clock of a sender is judged by the time of his
   * record, which is his own: a broker that took any time would let both be ahead.
   */
  public static final Duration AHEAD_AT_MOST = Duration.ofHours(1);

  /**
   * Bytes of a derived record: coordinates and sentences are added to what came in, and all that an
   * enterprise ever reported for a month stands together.
   */
  public static final int LARGEST_DERIVED = 16 << 20;

  /** Ways in which the broker deletes old records. */
  public enum Cleanup {
    /** Keeps the last record of each key. */
    COMPACT,
    /** Drops what is older than the retention. */
    DELETE
  }

  /** The topic's name within a namespace, a prefix such as {@code replay-1.}; empty by default. */
  public String name(String namespace) {
    return namespace + name;
  }

  /** This topic within a namespace. */
  public Topic in(String namespace) {
    return new Topic(name(namespace), key, value, cleanup, retention, largest, doc);
  }

  /** Name under which the registry keeps the schemas of its values. */
  public String subject() {
    return name + "-value";
  }

  public boolean hasAvroValues() {
    return value != null;
  }

  /** Makes sure that values of a class are those of this topic. */
  public void requireValues(Class<? extends SpecificRecord> type) {
    if (!type.equals(value)) {
      throw new IllegalArgumentException(
          "The values of " + name + " are " + value + ", not " + type + ".");
    }
  }

  /** Schema of its values. */
  public Schema schema() {
    if (value == null) {
      throw new IllegalStateException("The values of " + name + " are binary: no schema.");
    }
    return SpecificData.get().getSchema(value);
  }

  /** Whether its records come from outside; what is made of them stands on other topics. */
  public boolean isReceived() {
    return largest == LARGEST_RECEIVED;
  }

  /**
   * Configuration the topic is created with. Where records go by age, it is their age on the topic
   * that counts: what is computed today from readings of years ago would be gone at once otherwise.
   */
  public Map<String, String> configs() {
    Map<String, String> configs = new TreeMap<>();
    configs.put(
        "message.timestamp.type", retention.equals(FOR_EVER) ? "CreateTime" : "LogAppendTime");
    configs.put("cleanup.policy", cleanup.name().toLowerCase(Locale.ROOT));
    configs.put("retention.ms", Long.toString(retention.toMillis()));
    configs.put("max.message.bytes", Integer.toString(largest));
    configs.put("compression.type", "producer");
    if (isReceived()) {
      configs.put(AHEAD_CONFIG, Long.toString(AHEAD_AT_MOST.toMillis()));
    }
    return configs;
  }
}
