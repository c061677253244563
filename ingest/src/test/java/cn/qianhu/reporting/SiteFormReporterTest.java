package cn.qianhu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.training.TrainingForm;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * The library with a form that a site has declared: here, since tests declare one in this module.
 */
class SiteFormReporterTest {

  private static final String USCC = "91371422KCYELPKL51";

  @Test
  void aReportOfASitesOwnFormGoesToItsTopic() throws Exception {
    MockProducer<String, SpecificRecord> producer =
        new MockProducer<>(
            true, (Partitioner) null, new StringSerializer(), (topic, event) -> new byte[0]);
    try (Reporter reporter =
        Reporter.builder().name("erp").open(() -> producer, () -> PartitionWatch.of(1))) {
      FormBuilder training =
          Report.of(TrainingForm.KIND, USCC, YearMonth.of(2022, 3))
              .reportId("T-1")
              .set("trained", 9);
      assertThatThrownBy(() -> reporter.send(training.set("certified", 10).build()))
          .isInstanceOfSatisfying(
              InvalidReportException.class,
              invalid -> assertThat(invalid.finding().column()).isEqualTo("certified"));

      assertThat(reporter.send(training.set("certified", 4).build()).get(10, TimeUnit.SECONDS))
          .isEqualTo(new Receipt("T-1", "reports.training", 0, 0));
    }
    assertThat(producer.history()).hasSize(1);
  }
}
