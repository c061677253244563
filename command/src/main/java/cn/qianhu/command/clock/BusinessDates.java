package cn.qianhu.command.clock;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.BusinessDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

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
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
      answers.add(
          producer.send(new ProducerRecord<>(topic, partition, now.toEpochMilli(), null, event)));
    }
    producer.flush();
    answers.forEach(answer -> Answer.of(answer, "The business date could not be moved."));
  }
}
