package cn.qianhu.trial.bench;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic through and does nothing with it, but decode it where asked to: what is to be had
 * at most. Each thread has a consumer of its own and its share of the partitions.
 */
final class BareConsumer implements Contender {

  private final Topic topic;
  private final Class<? extends SpecificRecord> decoded;
  private final int threads;

  private BareConsumer(Topic topic, Class<? extends SpecificRecord> decoded, int threads) {
    this.topic = topic;
    this.decoded = decoded;
    this.threads = threads;
  }

  /** Reads byte arrays. */
  static BareConsumer reading(Topic topic, int threads) {
    return new BareConsumer(topic, null, threads);
  }

  /** Reads byte arrays and decodes the values with the product's decoder. */
  static BareConsumer decoding(Topic topic, int threads) {
    return new BareConsumer(topic, topic.value(), threads);
  }

  @Override
  public String name() {
    return (decoded == null ? "poll" : "poll+decode") + " ×" + threads;
  }

  @Override
  public String description() {
    return "a consumer of byte arrays"
        + (decoded == null ? "" : " whose values are decoded by AvroDecoder")
        + ", all partitions, threads: "
        + threads;
  }

  @Override
  public boolean isBaseline() {
    return true;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Stopwatch watch = new Stopwatch();
      List<Callable<Long>> shares = new ArrayList<>();
      for (int share = 0; share < threads; share++) {
        int mine = share;
        shares.add(() -> read(fixture, mine));
      }
      long records = 0;
      for (Future<Long> done : pool.invokeAll(shares)) {
        records += done.get();
      }
      Throughput throughput = watch.pace(records);
      requireAll(records, fixture.records());
      return List.of(new RoundResult(name(), throughput));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A consumer failed.", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static void requireAll(long records, long expected) {
    if (records != expected) {
      throw new IllegalStateException("Read " + records + " records of " + expected + ".");
    }
  }

  private long read(BenchFixture fixture, int share) {
    try (Consumer<byte[], byte[]> consumer = fixture.clients().bytesReader()) {
      List<TopicPartition> mine =
          TopicReader.partitions(consumer, topic.name(fixture.namespace())).stream()
              .filter(partition -> partition.partition() % threads == share)
              .toList();
      AvroDecoder<?> decoder =
          decoded == null ? null : new AvroDecoder<>(fixture.clients().schemas(), decoded);
      TopicReader<byte[], byte[]> reader = new TopicReader<>(consumer);
      long[] records = {0};
      reader.read(
          reader.ends(mine),
          record -> {
            records[0]++;
            if (decoder != null && decoder.decode(record.value()) == null) {
              throw new IllegalStateException("A value decoded to nothing.");
            }
          });
      return records[0];
    }
  }
}
