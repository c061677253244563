package cn.qianhu.trial.siege;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Somebody with the login of an adapter writes to the raw topics what no adapter would: bytes that
 * are no event, ids of 60,000 characters, and reports under the key of somebody else.
 */
final class RawWriter implements Attacker {

  private static final int OF_EACH = 10;
  private static final String PADDING = "x".repeat(60_000);

  private final Target target;
  private final Producer<byte[], byte[]> bytes;
  private final Producer<String, SpecificRecord> events;
  private final Random random = new Random(11);

  RawWriter(Target target) {
    this.target = target;
    this.bytes = target.clients().bytesProducer();
    this.events = target.clients().producer(target.namespace());
  }

  @Override
  public String name() {
    return "raw-writer";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "持适配器登录者直接向 Kafka 写入乱码、6 万字符的编号和他人键下的报表",
        "somebody with an adapter's login writes noise, ids of 60,000 characters, and reports"
            + " under the keys of others straight to Kafka");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void attack(Replies replies) {
    for (Kind kind : Kind.all()) {
      byte[] noise = new byte[100];
      random.nextBytes(noise);
      var unused =
          bytes.send(new ProducerRecord<>(Topics.of(kind).name(target.namespace()), noise));
    }
    VoidReports reports = new VoidReports(target.uscc());
    String unique = Long.toHexString(System.nanoTime()) + "-";
    for (int i = 0; i < OF_EACH; i++) {
      send(target.uscc(), reports.texts(unique + i + PADDING, target.month()));
      send("91000000SOMEBODY" + i, reports.texts(unique + i, target.month()));
    }
    bytes.flush();
    events.flush();
    replies.add("written", Kind.all().size() + 2 * OF_EACH);
  }

  private void send(String key, List<String> texts) {
    var unused =
        events.send(
            new ProducerRecord<>(
                Topics.REPORTS_OUTPUT.name(target.namespace()),
                key,
                Forms.standard().of(OutputForm.KIND).event(texts)));
  }

  @Override
  public void close() {
    bytes.close();
    events.close();
  }
}
