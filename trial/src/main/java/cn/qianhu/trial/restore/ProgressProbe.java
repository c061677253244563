package cn.qianhu.trial.restore;

import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.MeterReading;
import cn.qianhu.trial.bench.ReadingLoad;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes a new reading to each partition, and waits for its fact: the sign that the instance that
 * has the partition works.
 */
final class ProgressProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Map<Integer, String> enterpriseOfPartition = new TreeMap<>();
  private final Consumer<String, byte[]> facts;
  private final Producer<String, SpecificRecord> producer;
  private final YearMonth month;
  private final long start;
  private int round;

  ProgressProbe(RestoreFixture fixture, ReadingLoad load) {
    this.producer = fixture.clients().producer("");
    this.facts = fixture.clients().reader();
    this.month = load.lastMonth();
    this.start =
        load.firstDay().plusDays(load.days() - 1L).toEpochDay() * Duration.ofDays(1).toMillis();
    TopicReader.fromNow(facts, Topics.FACTS_ENERGY.name());
  }

  /** Sends the readings; facts before this do not count. */
  void send() {
    TopicReader.seekToNow(facts);
    round++;
    if (enterpriseOfPartition.isEmpty()) {
      findEnterprises();
    }
    Deliveries<String, SpecificRecord> readings = new Deliveries<>(producer);
    enterpriseOfPartition.values().forEach(uscc -> readings.send(reading(uscc)));
    readings.await("The readings could not be sent.");
  }

  /** Waits until each fact has been committed. */
  void await(Runnable sensible) {
    Set<String> awaited = new HashSet<>();
    enterpriseOfPartition.values().forEach(uscc -> awaited.add(uscc + "/" + month));
    while (!awaited.isEmpty()) {
      sensible.run();
      facts.poll(POLL).forEach(fact -> awaited.remove(fact.key()));
    }
  }

  private void findEnterprises() {
    int partitions = facts.assignment().size();
    for (int enterprise = 0; enterpriseOfPartition.size() < partitions; enterprise++) {
      String uscc = SampleEnterprises.code(enterprise);
      enterpriseOfPartition.putIfAbsent(Placement.partitionOf(uscc, partitions), uscc);
    }
  }

  private ProducerRecord<String, SpecificRecord> reading(String uscc) {
    MeterReading reading = new MeterReading();
    reading.setUscc(uscc);
    reading.setMeterId("SIGN");
    reading.setCarrier("ELECTRICITY");
    reading.setFlow("CONSUMED");
    reading.setIntervalStart(start);
    reading.setMinutes(60);
    reading.setQuantity(10_000L * round);
    reading.setReportedAt(start + HOUR + round * 1000L);
    return new ProducerRecord<>(Topics.REPORTS_READINGS.name(), uscc, reading);
  }

  @Override
  public void close() {
    facts.close();
    producer.close();
  }
}
