package cn.qianhu.command.fault;

import cn.qianhu.local.cluster.EmbeddedCluster;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Bytes that are no event of any topic. */
final class UndecodableBytes {

  private UndecodableBytes() {}

  static RecordMetadata send(EmbeddedCluster cluster, String topic, int partition)
      throws ExecutionException, InterruptedException {
    byte[] bytes = {7, 7, 7};
    return send(cluster, topic, partition, bytes, bytes);
  }

  /**
   * @param key null where the record has none
   */
  static RecordMetadata send(
      EmbeddedCluster cluster, String topic, int partition, byte[] key, byte[] value)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      return producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
    }
  }
}
