package cn.qianhu.streams.app;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Clients besides those that Kafka Streams makes for its threads, by the settings that the streams
 * run with, security among them.
 */
record StreamsClients(StreamsConfig config) {

  static StreamsClients of(Properties properties) {
    return new StreamsClients(new StreamsConfig(properties));
  }

  static StreamsClients of(StreamsSettings settings) {
    return of(QianhuStreams.properties(settings));
  }

  Admin admin(String name) {
    return admin(name, Map.of());
  }

  /** An admin client with settings that prevail over those of the streams. */
  Admin admin(String name, Map<String, Object> prevailing) {
    Map<String, Object> settings = config.getAdminConfigs(name);
    settings.putAll(prevailing);
    return Admin.create(settings);
  }

  /** A consumer without a group that sees only what was committed. */
  Consumer<byte[], byte[]> reader(String name, Map<String, Object> prevailing) {
    Map<String, Object> settings = config.getRestoreConsumerConfigs(name);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.putAll(prevailing);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
