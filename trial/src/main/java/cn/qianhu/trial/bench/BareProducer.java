package cn.qianhu.trial.bench;

import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.sender.SenderReport;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/**
 * A producer that makes events of reports and sends them: what a gateway may come near to.
 *
 * @param batches those that are sent over HTTP in the same round
 */
record BareProducer(SampleBatches batches) implements Contender {

  @Override
  public String name() {
    return "bare producer, " + batches.name();
  }

  @Override
  public String description() {
    return "the same reports made into events and sent by one producer, a record for each report or"
        + " run, acknowledged by all replicas; nothing is judged";
  }

  @Override
  public boolean isBaseline() {
    return true;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    RawRecords records = new RawRecords(Forms.standard(), fixture.namespace());
    int requests = Math.toIntExact(fixture.records() / batches.size());
    try (Producer<String, SpecificRecord> producer =
        fixture.clients().producer(fixture.namespace())) {
      Deliveries<String, SpecificRecord> sent = new Deliveries<>(producer);
      Stopwatch watch = new Stopwatch();
      for (int number = 0; number < requests; number++) {
        for (SenderReport report : batches.reports().apply(number)) {
          sent.send(records.of(report, "bench"));
        }
      }
      sent.await("The reports could not be sent.");
      return List.of(new RoundResult(name(), watch.pace((long) requests * batches.size())));
    }
  }
}
