package cn.qianhu.trial.siege;

import cn.qianhu.center.clock.BusinessDates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** Somebody with the login of the clerk sets the business date to the end of time. */
final class FarDates implements Hostile {

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

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
  public String zh() {
    return "有权设定业务日期者把日期设为 " + FAR;
  }

  @Override
  public String en() {
    return "somebody who may set the business date sets it to " + FAR;
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void attack(Replies replies) {
    new BusinessDates(producer, target.namespace()).move(FAR, YearMonth.of(2020, 1), "stranger");
    replies.add("written");
  }

  @Override
  public void close() {
    producer.close();
  }
}
