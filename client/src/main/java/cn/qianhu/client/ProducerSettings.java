package cn.qianhu.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the producers of events: those given, and those that may not be changed. */
public final class ProducerSettings {

  /**
   * The time after which the broker aborts an open transaction; records behind it are hidden until
   * then.
   */
  public static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(1);

  private ProducerSettings() {}

  /**
   * Settings for bulk loads: the given ones, and under all circumstances idempotent with all
   * replicas acknowledging, so that nothing is lost, repeated or reordered by a retry.
   */
  public static Map<String, Object> idempotent(Map<String, ?> given) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.putAll(given);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return settings;
  }

  /**
   * The settings of a producer in transactions under an id, with all that exactly once depends on.
   */
  public static Map<String, Object> transactional(Map<String, ?> given, String transactionalId) {
    Map<String, Object> settings = idempotent(given);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
    return settings;
  }
}
