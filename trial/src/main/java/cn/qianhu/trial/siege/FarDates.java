package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.BusinessDate;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Somebody with the login of the clerk sets the business date to the end of time. */
final class FarDates implements Attacker {

  private static final String FAR = "9999-12-31";

  private final Target target;
  private final Producer<String, SpecificRecord> producer;

  FarDates(Target target) {
    this.target = target;
    this.producer = target.clients().producer(target.namespace());
  }

  @Override
  public String name() {
    return "far-dates";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "有权设定业务日期者把日期设为 " + FAR, "somebody who may set the business date sets it to " + FAR);
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(10);
  }

  /** Writes a far date straight to the topic, past the command, which would refuse it. */
  @Override
  public void attack(Replies replies) {
    String topic = Topics.BUSINESS_DATE.name(target.namespace());
    BusinessDate event = new BusinessDate(FAR, "2020-01", "stranger");
    int partitions = producer.partitionsFor(topic).size();
    for (int partition = 0; partition < partitions; partition++) {
      var unused = producer.send(new ProducerRecord<>(topic, partition, null, event));
    }
    producer.flush();
    replies.add("written", partitions);
  }

  @Override
  public void close() {
    producer.close();
  }
}
