package cn.qianhu.command.clock;

import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.BusinessDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Moves the business date: writes it to every partition, so that every task hears of it. */
public final class BusinessDates {

  private final Producer<String, SpecificRecord> producer;
  private final String topic;

  public BusinessDates(Producer<String, SpecificRecord> producer, String namespace) {
    this.producer = producer;
    this.topic = Topics.BUSINESS_DATE.name(namespace);
  }

  /**
   * Moves the date, and returns when the broker has it in all partitions, with one time in all:
   * whether it counts is judged by that time in each.
   *
   * @param setBy who moves it: {@code clock}, {@code batch} or an operator
   * @throws IllegalArgumentException where the streams would not count it
   */
  public void move(LocalDate date, YearMonth monitoringStart, String setBy) {
    BusinessDate event = new BusinessDate(date.toString(), monitoringStart.toString(), setBy);
    Instant now = Instant.now();
    new BusinessClock(date, monitoringStart)
        .refusal(now)
        .ifPresent(
            cause -> {
              throw new IllegalArgumentException(cause);
            });
    Deliveries<String, SpecificRecord> moves = new Deliveries<>(producer);
    for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
      moves.send(new ProducerRecord<>(topic, partition, now.toEpochMilli(), null, event));
    }
    moves.await("The business date could not be moved.");
  }
}
