package cn.qianhu.trial.bench;

import cn.qianhu.client.Deliveries;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.MeterReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Fills the raw topics of a ground before anything is measured there. */
final class Preload implements AutoCloseable {

  private static final String ORIGIN = "bench";

  private final Producer<String, SpecificRecord> producer;
  private final Deliveries<String, SpecificRecord> sent;
  private final RawRecords records;
  private final String namespace;

  Preload(BenchFixture fixture) {
    this.namespace = fixture.namespace();
    this.producer = fixture.clients().producer(namespace);
    this.sent = new Deliveries<>(producer);
    this.records = new RawRecords(Forms.standard(), namespace);
  }

  /**
   * Sends what must be there before readings of a load count, and the business date after them all.
   */
  void fillDirectory(ReadingLoad load) {
    fillDirectory(load.enterprises(), load.firstMonth(), load.lastMonth(), load.businessDate());
  }

  /** The first enterprises of the sample, budgets of the years, and the business date. */
  void fillDirectory(int enterprises, YearMonth first, YearMonth last, LocalDate date) {
    for (int enterprise = 0; enterprise < enterprises; enterprise++) {
      send(EnterpriseForm.KIND, SampleEnterprises.entry(enterprise, first));
    }
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      SampleBudgets.of(year).forEach(command -> send(QuotaForm.KIND, command));
    }
    new BusinessDates(producer, namespace).move(date, first, ORIGIN);
  }

  /** Sends all readings of a load. */
  void fillReadings(ReadingLoad load) {
    load.each(this::send);
    flush();
  }

  /** Sends a reading, which may be refilled at once: it is written before this returns. */
  void send(MeterReading reading) {
    String topic = Topics.REPORTS_READINGS.name(namespace);
    sent.send(new ProducerRecord<>(topic, reading.getUscc(), reading));
  }

  /** Returns when the broker has all that was sent. */
  void flush() {
    sent.await("The load could not be sent.");
  }

  /** Sends a record by the columns of its kind. */
  void send(Kind kind, List<String> texts) {
    sent.send(records.of(kind, texts, ORIGIN));
  }

  @Override
  public void close() {
    producer.close();
  }
}
