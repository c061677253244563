package cn.qianhu.trial.bench;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.topic.Topic;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The sizes of a topic's records, uncompressed.
 *
 * @param records how many there are
 * @param keyBytes of all keys together
 * @param valueBytes of all values together
 */
public record RecordSizes(long records, long keyBytes, long valueBytes) {

  /** The sizes of all committed records of a topic of a ground. */
  static RecordSizes of(Topic topic, BenchFixture fixture) {
    long[] sums = new long[3];
    try (Consumer<String, byte[]> reader = fixture.clients().reader()) {
      new TopicTable(reader, fixture.clients().schemas(), fixture.namespace())
          .forEach(
              topic,
              record -> {
                sums[0]++;
                sums[1] += Math.max(0, record.serializedKeySize());
                sums[2] += Math.max(0, record.serializedValueSize());
              });
    }
    return new RecordSizes(sums[0], sums[1], sums[2]);
  }

  String perRecord() {
    return "%.1f + %.1f".formatted(keyBytes / (double) records, valueBytes / (double) records);
  }
}
