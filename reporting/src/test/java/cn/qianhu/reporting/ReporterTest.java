package cn.qianhu.reporting;

import static cn.qianhu.reporting.ReporterFixture.RUN_START;
import static cn.qianhu.reporting.ReporterFixture.U;
import static cn.qianhu.reporting.ReporterFixture.authorship;
import static cn.qianhu.reporting.ReporterFixture.outputReport;
import static cn.qianhu.reporting.ReporterFixture.producer;
import static cn.qianhu.reporting.ReporterFixture.report;
import static cn.qianhu.reporting.ReporterFixture.run;
import static cn.qianhu.reporting.ReporterFixture.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reporter sends, what it refuses, and what it says of either. */
@Timeout(60)
class ReporterTest {
  private final ReporterFixture fixture = new ReporterFixture();

  @Test
  void aReceiptComesWhenTheBrokerHasTheReportAndNotBefore() throws Exception {
    MockProducer<String, SpecificRecord> producer = producer(false);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      CompletableFuture<Receipt> answer = reporter.send(report("R-1"));
      assertThat(answer).isNotDone();
      producer.completeNext();
      assertThat(answer.get(10, TimeUnit.SECONDS))
          .isEqualTo(new Receipt("R-1", "reports.output", 0, 0));
      assertThat(fixture.heard).containsExactly(new Receipt("R-1", "reports.output", 0, 0));
    }
    assertThat(producer.history())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo(U);
              assertThat(record.headers().lastHeader("origin").value())
                  .isEqualTo("erp".getBytes(StandardCharsets.UTF_8));
            });
  }

  @Test
  void anInvalidReportIsRefusedWithItsFindingAndNothingIsSent() {
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      Report typo = outputReport("R-1").grossOutput("1,234.50").build();
      assertThatThrownBy(() -> reporter.send(typo))
          .isInstanceOfSatisfying(
              InvalidReportException.class,
              invalid -> {
                assertThat(invalid.reportId()).isEqualTo("R-1");
                assertThat(invalid.finding().reason()).isEqualTo(Reason.MALFORMED);
                assertThat(invalid.finding().column()).isEqualTo("gross_output");
                assertThat(invalid.finding().value()).isEqualTo("1,234.50");
              })
          .hasMessageContaining("1,234.50");
    }
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void anIdThatIsNoneIsRefusedBeforeItIsSent() {
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      for (String id : List.of("R".repeat(129), "R\n1", "R\u00851", "R\uD800")) {
        Report report = outputReport(id).build();
        assertThatThrownBy(() -> reporter.send(report))
            .isInstanceOfSatisfying(
                InvalidReportException.class,
                invalid -> {
                  assertThat(invalid.finding().reason()).isEqualTo(Reason.MALFORMED);
                  assertThat(invalid.finding().column()).isEqualTo("report_id");
                  assertThat(invalid.getMessage()).doesNotContain("\n").doesNotContain("\u0085");
                });
      }
      assertThat(reporter.send(outputReport("企".repeat(128)).build())).isNotNull();
    }
    assertThat(producer.history()).hasSize(1);
  }

  @Test
  void whatIsSignedBearsTheSignatureOfWhatStandsInTheLog() throws Exception {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter =
        fixture.direct().signing(key).open(() -> producer, () -> PartitionWatch.of(1))) {
      reporter.send(report("R-1")).get(10, TimeUnit.SECONDS);
      reporter.send(run("1.5", "2", "0.0001")).get(10, TimeUnit.SECONDS);
    }
    assertThat(producer.history()).hasSize(2);
    OutputReport report = (OutputReport) producer.history().get(0).value();
    MeterReading run = (MeterReading) producer.history().get(1).value();
    Forms forms = Forms.standard();
    assertThat(authorship(forms.of(OutputForm.class), report, producer, 0).signer())
        .isEqualTo(key.publicKey().signer());
    assertThat(authorship(forms.of(ReadingForm.class), run, producer, 1).signer())
        .isEqualTo(key.publicKey().signer());
    run.setQuantities(List.of(1L, 2L, 3L));
    assertThat(authorship(forms.of(ReadingForm.class), run, producer, 1).holds()).isFalse();
  }

  @Test
  void aRunIsRefusedForAnyOfItsReadings() {
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      assertThatThrownBy(() -> reporter.send(run("1", "-2", "3")))
          .isInstanceOfSatisfying(
              InvalidReportException.class,
              invalid -> {
                assertThat(invalid.reportId()).isEqualTo(U + "/M01/2022-03-31T08:15:00+08:00");
                assertThat(invalid.finding().reason()).isEqualTo(Reason.OUT_OF_RANGE);
              });
    }
    assertThat(producer.history()).isEmpty();
    assertThatThrownBy(() -> Report.run(U, "M01", RUN_START).minutes(15).build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Report.run(U, "M01", RUN_START).minutes(30))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDoubtfulCodeIsRefusedUnlessItIsOnlyToBeWarnedOf() throws Exception {
    Report doubtful = withCode("91371422KCYELPKL52");
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      assertThatThrownBy(() -> reporter.send(doubtful)).isInstanceOf(InvalidReportException.class);
    }
    MockProducer<String, SpecificRecord> other = producer(true);
    try (Reporter reporter =
        fixture
            .direct()
            .doubtfulCodes(DoubtfulCodes.WARN)
            .open(() -> other, () -> PartitionWatch.of(1))) {
      assertThat(reporter.send(doubtful).get(10, TimeUnit.SECONDS).reportId()).isEqualTo("R-1");
      assertThatThrownBy(() -> reporter.send(withCode("9137")))
          .as("a code of a wrong form never waits")
          .isInstanceOf(InvalidReportException.class);
    }
  }

  @Test
  void aReportThatWasNotAcknowledgedFailsAndSaysWhatToDo() throws Exception {
    MockProducer<String, SpecificRecord> producer = producer(false);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(1))) {
      CompletableFuture<Receipt> answer = reporter.send(report("R-1"));
      producer.errorNext(new TimeoutException("no broker"));
      assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("R-1")
          .hasMessageContaining("check the address");
      CompletableFuture<Receipt> crowded = reporter.send(report("R-2"));
      producer.errorNext(new BufferExhaustedException("full"));
      assertThatThrownBy(() -> crowded.get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(BufferFullException.class)
          .hasMessageContaining("buffer.memory");
    }
  }

  @Test
  void sendBlocksAndThenFailsWhereTooManyWait() throws Exception {
    MockProducer<String, SpecificRecord> producer = producer(false);
    try (Reporter reporter =
        fixture.direct().inFlight(2).open(() -> producer, () -> PartitionWatch.of(1))) {
      assertThat(reporter.send(report("R-1"))).isNotDone();
      CompletableFuture<Receipt> second = reporter.send(report("R-2"));
      assertThatThrownBy(() -> reporter.send(report("R-3")))
          .isInstanceOf(BufferFullException.class)
          .hasMessageContaining("2 reports wait");
      producer.completeNext();
      producer.completeNext();
      second.get(10, TimeUnit.SECONDS);
      assertThat(reporter.send(report("R-3"))).isNotDone();
      producer.completeNext();
    }
  }

  @Test
  void propertiesPassThroughUnlessTheyCouldLoseReports() {
    assertThat(
            Reporter.builder()
                .bootstrap("b:1")
                .properties(Map.of("security.protocol", "SASL_SSL", "buffer.memory", "1000"))
                .settings())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("buffer.memory", "1000")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", "true");
    assertThatThrownBy(() -> Reporter.builder().property("acks", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acks=1");
    assertThatThrownBy(() -> Reporter.builder().bootstrap("b:1").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("registry");
  }

  @Test
  void nothingIsTakenOnceItIsClosed() {
    Reporter reporter = fixture.direct().open(() -> producer(true), () -> PartitionWatch.of(1));
    reporter.close();
    assertThatThrownBy(() -> reporter.send(report("R-1")))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The producer here puts every record into the first partition, which is not that of the key. */
  @Test
  void whatCameToAnotherPartitionThanThatOfItsKeyIsNotReceived() {
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = fixture.direct().open(() -> producer, () -> PartitionWatch.of(12))) {
      assertThat(reporter.send(report("R-1")))
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(NotSentException.class)
          .withMessageContaining("reports.output has another number instead of the 12");
      assertThat(reporter.send(report("R-2"))).failsWithin(Duration.ofSeconds(10));
      assertThat(producer.history()).hasSize(1);
    }
    assertThat(fixture.heard).isEmpty();
  }

  private static Report withCode(String uscc) {
    return sound(Report.output(uscc, YearMonth.of(2022, 3)).reportId("R-1")).build();
  }
}
