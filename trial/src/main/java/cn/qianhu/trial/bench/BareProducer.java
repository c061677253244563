package cn.qianhu.trial.bench;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.ingest.event.RawRecords;
import java.time.YearMonth;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;

/** A producer that makes events of reports and sends them: what a gateway may come near to. */
final class BareProducer implements Contender {

  private static final String NAME = "bare producer";
  private static final YearMonth MONTH = YearMonth.of(2021, 1);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "reports of output made into events and sent by one producer, acknowledged by all"
        + " replicas; nothing is judged";
  }

  @Override
  public boolean isBaseline() {
    return true;
  }

  @Override
  public List<Lap> run(Ground ground) {
    RawRecords records = new RawRecords(Forms.standard(), ground.namespace());
    try (Producer<String, SpecificRecord> producer =
        ground.clients().producer(ground.namespace())) {
      Stopwatch watch = new Stopwatch();
      for (int number = 0; number < ground.records(); number++) {
        var unused = producer.send(records.of(OutputForm.KIND, report(number), "bench"));
      }
      producer.flush();
      return List.of(new Lap(NAME, watch.pace(ground.records())));
    }
  }

  private static List<String> report(int number) {
    return OutputCourse.report(number % 1_000, MONTH, 1 + number / 1_000);
  }
}
