package cn.qianhu.reporting;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.RawPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reports of an enterprise, a reporter of them, and producers that keep what they are given. */
final class ReporterFixture {
  static final String U = "91371422KCYELPKL51";
  static final OffsetDateTime RUN_START = OffsetDateTime.parse("2022-03-31T08:00+08:00");
  private static final Serializer<SpecificRecord> VALUES = (topic, event) -> new byte[0];

  /** The receipts that came. */
  final List<Receipt> heard = new CopyOnWriteArrayList<>();

  ReporterBuilder direct() {
    return Reporter.builder()
        .name("erp")
        .blockingAtMost(Duration.ofMillis(100))
        .closingWithin(Duration.ofSeconds(5))
        .onReceipt(heard::add);
  }

  static MockProducer<String, SpecificRecord> producer(boolean acknowledging) {
    return new MockProducer<>(acknowledging, (Partitioner) null, new StringSerializer(), VALUES);
  }

  static Report report(String id) {
    return outputReport(id).build();
  }

  static OutputBuilder outputReport(String id) {
    return sound(Report.output(U, YearMonth.of(2022, 3)).reportId(id));
  }

  /** Fills in what a report of output says. */
  static OutputBuilder sound(OutputBuilder builder) {
    return builder
        .reportedAt(Instant.parse("2022-04-05T02:00:00Z"))
        .grossOutput("100.00")
        .salesOutput("90.00")
        .exportDelivery("0")
        .revenue("95.00")
        .profit("-3.00")
        .employees(120);
  }

  static Report run(String... quantities) {
    ReadingRunBuilder run =
        Report.run(U, "M01", RUN_START)
            .carrier("ELECTRICITY")
            .flow(Flow.CONSUMED)
            .minutes(15)
            .reportedAt(Instant.parse("2022-04-01T00:00:00.123456Z"));
    for (String quantity : quantities) {
      run.quantity(quantity);
    }
    return run.build();
  }

  static <E extends SpecificRecord> Authorship authorship(
      Form<E> form, E event, MockProducer<?, ?> producer, int place) {
    String signature = RawPlace.signature(producer.history().get(place).headers());
    return Authorship.of(form, event, new RawPlace(U, 0, 0, signature));
  }
}
