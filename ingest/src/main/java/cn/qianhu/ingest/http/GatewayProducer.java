package cn.qianhu.ingest.http;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the gateway's producer: quick to send, and quick to give up. */
public final class GatewayProducer {

  private static final int BUFFER = 32 << 20;

  private GatewayProducer() {}

  /**
   * The given settings on top of the gateway's own: what the broker does not take within five
   * seconds is given up, what finds no room in the buffer within two, so that clients hear of it
   * while they wait and memory stays bounded. Under all circumstances all replicas acknowledge, and
   * a retry of the producer's own repeats and reorders nothing.
   */
  public static Map<String, Object> settings(Map<String, ?> given) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 16);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5000);
    settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2000);
    settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 4000);
    settings.putAll(given);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return settings;
  }
}
