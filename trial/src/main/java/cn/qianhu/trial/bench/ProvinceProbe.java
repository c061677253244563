package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.MeterReading;
import cn.qianhu.kit.Until;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends readings of the last month of the load's first year, one at a time, and waits for the
 * figure of the province in that month. Nothing else moves it but the load itself where it reaches
 * so far, which is refused.
 */
final class ProvinceProbe implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final long PAUSE_MICROS = 200_000;

  private final Producer<String, SpecificRecord> producer;
  private final Consumer<String, byte[]> indicators;
  private final String topic;
  private final YearMonth month;
  private final MeterReading reading = new MeterReading();

  /** Pauses of other lengths than the streams' own beat, the same in each run. */
  private final Random pauses = new Random(1);

  private final AvroDecoder<Indicators> decoder;
  private String latest = "";
  private int sent;

  ProvinceProbe(BenchFixture fixture, ReadingLoad load) {
    month = YearMonth.of(load.firstMonth().getYear(), 12);
    if (!load.lastMonth().isBefore(month)) {
      throw new IllegalArgumentException("The load must end before " + month + ".");
    }
    topic = Topics.REPORTS_READINGS.name(fixture.namespace());
    decoder =
        AvroDecoder.of(Topics.RESULTS_INDICATORS, Indicators.class, fixture.clients().schemas());
    producer = fixture.clients(Map.of("linger.ms", "0")).producer(fixture.namespace());
    indicators = fixture.clients().reader();
    TopicReader.fromNow(indicators, Topics.RESULTS_INDICATORS.name(fixture.namespace()));
    reading.setUscc(SampleEnterprises.code(0));
    reading.setMeterId("PROBE");
    reading.setCarrier("RAW_COAL");
    reading.setFlow("CONSUMED");
    reading.setMinutes((int) QUARTER.toMinutes());
    reading.setQuantity(10_000_000L);
  }

  /**
   * The latencies of a number of readings in milliseconds, sorted.
   *
   * @param rest before each of them, besides a pause of up to a fifth of a second
   */
  double[] millis(int readings, Duration rest) throws InterruptedException {
    double[] millis = new double[readings];
    for (int i = 0; i < readings; i++) {
      Until.elapsed(rest.plus(pauses.nextLong(PAUSE_MICROS), ChronoUnit.MICROS));
      millis[i] = oneReading() / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private long oneReading() {
    long start =
        month.atDay(1).atStartOfDay(Months.ZONE).toInstant().toEpochMilli()
            + sent++ * QUARTER.toMillis();
    reading.setIntervalStart(start);
    reading.setReportedAt(start + QUARTER.toMillis());
    Answer.of(
        producer.send(new ProducerRecord<>(topic, reading.getUscc(), reading)),
        "The reading could not be sent.");
    long acknowledged = System.nanoTime();
    String figure = "ALL/" + Site.shipped().province() + "/T/" + month;
    while (System.nanoTime() - acknowledged < PATIENCE.toNanos()) {
      for (ConsumerRecord<String, byte[]> record : indicators.poll(POLL)) {
        if (figure.equals(record.key()) && hasMoved(record.value())) {
          return System.nanoTime() - acknowledged;
        }
      }
    }
    throw new IllegalStateException("The figure did not come within " + PATIENCE + ".");
  }

  /**
   * Whether the figure of the month itself has moved; its sum from January may move with others.
   */
  private boolean hasMoved(byte[] row) {
    String value =
        decoder.decode(row).getMeasures().stream()
            .filter(measure -> measure.getMeasure().equals("comprehensive"))
            .map(Measure::getValue)
            .findFirst()
            .orElse(latest);
    boolean moved = !value.equals(latest);
    latest = value;
    return moved;
  }

  @Override
  public void close() {
    producer.close();
    indicators.close();
  }
}
