package cn.qianhu.trial.failure;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Bytes that are no event come in on every raw topic, between those that are. */
final class PoisonRecords implements Scenario {

  private static final List<Topic> RAW =
      Stream.concat(Kind.all().stream().map(Topics::of), Stream.of(Topics.BUSINESS_DATE)).toList();

  private static final int TIMES = 20;

  /** A schema id that is higher than any registry here has given. */
  private static final int UNKNOWN_SCHEMA = 1_000_000;

  private long poisonous;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "每个原始主题的每个分区混入无法解码的记录：全部成为死信，其余照常计算",
        "bytes that are no event on every partition of every raw topic: each ends as a dead"
            + " letter, and all else counts as ever");
  }

  /** Does nothing; recovery is counted from the last report. */
  @Override
  public void disturb(ScenarioEnvironment environment) {
    Random random = new Random(7);
    try (Producer<byte[], byte[]> producer = environment.clients().bytesProducer()) {
      Deliveries<byte[], byte[]> sent = new Deliveries<>(producer);
      for (int time = 0; time < TIMES; time++) {
        for (Topic topic : RAW) {
          String name = topic.name(environment.namespace());
          for (int partition = 0; partition < environment.partitions(); partition++) {
            for (byte[] value : values(random)) {
              sent.send(new ProducerRecord<>(name, partition, null, value));
            }
          }
        }
      }
      sent.await("A poisonous record could not be sent.");
      poisonous = sent.count();
    }
    environment.load().awaitAll();
  }

  private static List<byte[]> values(Random random) {
    byte[] noise = new byte[100];
    random.nextBytes(noise);
    noise[0] = 7;
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(UNKNOWN_SCHEMA).putInt(1).array();
    byte[] cutOff = {0, 0, 0};
    return List.of(noise, unknown, cutOff, new byte[0]);
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    try (Consumer<String, byte[]> reader = environment.clients().reader()) {
      long letters =
          new TopicTable(reader, environment.clients().schemas(), environment.namespace())
              .count(Topics.DEAD_LETTERS);
      return letters == poisonous
          ? List.of()
          : List.of("of " + poisonous + " poisonous records " + letters + " are dead letters");
    }
  }
}
