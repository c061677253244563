package cn.qianhu.reporting;

import static cn.qianhu.reporting.ReporterFixture.U;
import static cn.qianhu.reporting.ReporterFixture.authorship;
import static cn.qianhu.reporting.ReporterFixture.producer;
import static cn.qianhu.reporting.ReporterFixture.report;
import static cn.qianhu.reporting.ReporterFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import cn.qianhu.kit.Until;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports that an outbox keeps until the broker has them. */
@Timeout(60)
class KeptReportsTest {
  @TempDir private Path folder;

  private final ReporterFixture fixture = new ReporterFixture();

  /** The outbox keeps the signature with the report: what is sent later is signed as it was. */
  @Test
  void aKeptReportIsSignedWhenItIsKept() throws Exception {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.SM2);
    MockProducer<String, SpecificRecord> away = producer(false);
    try (Reporter reporter =
        keeping()
            .signing(key)
            .closingWithin(Duration.ZERO)
            .open(() -> away, () -> PartitionWatch.of(1))) {
      assertThat(reporter.send(report("R-1"))).isNotDone();
    }
    MockProducer<String, SpecificRecord> back = producer(true);
    try (Reporter reporter = keeping().open(() -> back, () -> PartitionWatch.of(1))) {
      assertThat(reporter).isNotNull();
      Until.holds(() -> fixture.heard.size() == 1);
    }
    OutputReport report = (OutputReport) back.history().get(0).value();
    assertThat(authorship(Forms.standard().of(OutputForm.class), report, back, 0).signer())
        .isEqualTo(key.publicKey().signer());
  }

  @Test
  void aRunOfReadingsLeavesInOneRecordAndOutlivesTheProcess() throws Exception {
    MockProducer<String, SpecificRecord> away = producer(false);
    try (Reporter reporter =
        keeping().closingWithin(Duration.ZERO).open(() -> away, () -> PartitionWatch.of(1))) {
      assertThat(reporter.send(run("1.5", "2", "0.0001"))).isNotDone();
    }
    MockProducer<String, SpecificRecord> back = producer(true);
    try (Reporter reporter = keeping().open(() -> back, () -> PartitionWatch.of(1))) {
      assertThat(reporter).isNotNull();
      Until.holds(() -> fixture.heard.size() == 1);
    }
    String first = U + "/M01/2022-03-31T08:00:00+08:00";
    assertThat(fixture.heard).containsExactly(new Receipt(first, "reports.readings", 0, 0));
    MeterReading sent = (MeterReading) back.history().get(0).value();
    assertThat(back.history()).hasSize(1);
    assertThat(back.history().get(0).key()).isEqualTo(U);
    assertThat(sent.getQuantity()).isNull();
    assertThat(sent.getQuantities()).containsExactly(15_000L, 20_000L, 1L);
    assertThat(Instant.ofEpochMilli(sent.getReportedAt()))
        .isEqualTo(Instant.parse("2022-04-01T00:00:00.123Z"));
  }

  @Test
  void whatWasNotAcknowledgedIsSentAtTheNextStartWithTheSameId() throws Exception {
    MockProducer<String, SpecificRecord> away = producer(false);
    CompletableFuture<Receipt> kept;
    Report report = report("R-1");
    try (Reporter reporter =
        keeping().closingWithin(Duration.ZERO).open(() -> away, () -> PartitionWatch.of(1))) {
      kept = reporter.send(report);
      Until.holds(() -> away.history().size() == 1);
    }
    assertThatThrownBy(() -> kept.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(KeptForLaterException.class)
        .hasMessageContaining("R-1");
    MockProducer<String, SpecificRecord> back = producer(true);
    try (Reporter reporter = keeping().open(() -> back, () -> PartitionWatch.of(1))) {
      assertThat(reporter).isNotNull();
      Until.holds(() -> fixture.heard.size() == 1);
      assertThat(fixture.heard).containsExactly(new Receipt("R-1", "reports.output", 0, 0));
      assertThat(back.history().get(0).value()).isEqualTo(away.history().get(0).value());
    }
    MockProducer<String, SpecificRecord> third = producer(true);
    keeping().open(() -> third, () -> PartitionWatch.of(1)).close();
    assertThat(third.history()).isEmpty();
  }

  @Test
  void whatFailedIsSentAgainByItself() throws Exception {
    MockProducer<String, SpecificRecord> producer = producer(false);
    try (Reporter reporter = keeping().open(() -> producer, () -> PartitionWatch.of(1))) {
      CompletableFuture<Receipt> answer = reporter.send(report("R-1"));
      Until.holds(() -> producer.history().size() == 1);
      producer.errorNext(new TimeoutException("no broker"));
      Until.holds(() -> producer.history().size() == 2);
      assertThat(answer).isNotDone();
      producer.completeNext();
      assertThat(answer.get(10, TimeUnit.SECONDS).reportId()).isEqualTo("R-1");
    }
  }

  @Test
  void aFullOutboxRefusesAndSaysSo() {
    MockProducer<String, SpecificRecord> away = producer(false);
    try (Reporter reporter =
        keeping()
            .outboxBytes(5000)
            .closingWithin(Duration.ZERO)
            .open(() -> away, () -> PartitionWatch.of(1))) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  assertThat(reporter.send(report("R-" + i))).isNotDone();
                }
              })
          .isInstanceOf(BufferFullException.class)
          .hasMessageContaining("is full (5000 bytes");
    }
  }

  @Test
  void anOutboxKeepsReportsUntilThePartitionsAreRightAgain() {
    AtomicInteger partitions = new AtomicInteger(1);
    PartitionWatch watch =
        new PartitionWatch(
            () ->
                new PartitionSurvey(
                    OptionalInt.of(1), new TreeMap<>(Map.of("reports.output", partitions.get()))),
            false,
            () -> {});
    watch.look();
    partitions.set(3);
    watch.look();
    MockProducer<String, SpecificRecord> producer = producer(true);
    try (Reporter reporter = keeping().open(() -> producer, () -> watch)) {
      CompletableFuture<Receipt> answer = reporter.send(report("R-1"));
      assertThat(answer).isNotDone();
      assertThat(producer.history()).isEmpty();
      partitions.set(1);
      watch.look();
      Until.holds(answer::isDone);
    }
    assertThat(fixture.heard).containsExactly(new Receipt("R-1", "reports.output", 0, 0));
  }

  private ReporterBuilder keeping() {
    return fixture.direct().keeping(folder.resolve("outbox"));
  }
}
