package cn.qianhu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.signature.ReportSigner;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.PartitionWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/reporting/java.md: they compile, run, and stand there word by word. */
class ReporterExampleTest {

  private static final Path GUIDE = Path.of("../docs/reporting/java.md");
  private static final Path SOURCE =
      Path.of("src/test/java/cn/qianhu/reporting/ReporterExampleTest.java");
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

  @Test
  void theExamplesRun() throws Exception {
    MockProducer<String, SpecificRecord> producer =
        new MockProducer<>(
            true, (Partitioner) null, new StringSerializer(), (topic, event) -> new byte[0]);
    try (Reporter reporter =
        Reporter.builder()
            .keeping(folder)
            .onReceipt(receipts::add)
            .open(() -> producer, () -> PartitionWatch.of(1))) {
      CompletableFuture<Receipt> receipt = output(reporter);
      assertThat(receipt.get(10, TimeUnit.SECONDS).topic()).isEqualTo("reports.output");
      assertThat(reading(reporter).get(10, TimeUnit.SECONDS).topic()).isEqualTo("reports.readings");
      assertThat(day(reporter, List.of("330.9983", "331.5")).get(10, TimeUnit.SECONDS).topic())
          .isEqualTo("reports.readings");
      assertThat(withdrawal(reporter).get(10, TimeUnit.SECONDS).topic())
          .isEqualTo("reports.output");
      assertThat(refused(reporter)).isEqualTo("MALFORMED gross_output 1,234.50");
    }
    assertThat(receipts).hasSize(4);
  }

  @Test
  void theGuideShowsWhatIsTested() throws IOException {
    String source = withoutMargins(Files.readString(SOURCE));
    List<String> snippets =
        SNIPPET.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)).toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(5);
    assertThat(snippets)
        .allSatisfy(snippet -> assertThat(source).contains(withoutMargins(snippet)));
  }

  private static String withoutMargins(String code) {
    return Pattern.compile("^ +", Pattern.MULTILINE).matcher(code).replaceAll("");
  }

  Reporter openSigning(Path keyFile) throws IOException {
    ReportSigner signer = SigningKey.read(keyFile);
    return Reporter.builder()
        .bootstrap("kafka.example.cn:9092")
        .registry("http://registry.example.cn:8081")
        .signing(signer)
        .build();
  }

  Reporter open(Path outbox) {
    return Reporter.builder()
        .bootstrap("kafka.example.cn:9092")
        .registry("http://registry.example.cn:8081")
        .name("erp")
        .keeping(outbox)
        .onReceipt(receipt -> System.out.println("已送达 " + receipt))
        .property("security.protocol", "SASL_SSL")
        .build();
  }

  CompletableFuture<Receipt> output(Reporter reporter) {
    Report report =
        Report.output("91371422KCYELPKL51", YearMonth.of(2022, 3))
            .grossOutput("100.00")
            .salesOutput("90.00")
            .exportDelivery("10.00")
            .revenue("95.00")
            .profit("-3.00")
            .employees(120)
            .build();
    return reporter.send(report);
  }

  CompletableFuture<Receipt> reading(Reporter reporter) {
    Report reading =
        Report.reading("91371422KCYELPKL51", "M01", OffsetDateTime.parse("2022-03-31T08:15+08:00"))
            .carrier("ELECTRICITY")
            .flow(Flow.CONSUMED)
            .minutes(15)
            .quantity("330.9983")
            .build();
    return reporter.send(reading);
  }

  CompletableFuture<Receipt> day(Reporter reporter, List<String> quantities) {
    ReadingRunBuilder day =
        Report.run("91371422KCYELPKL51", "M01", OffsetDateTime.parse("2022-03-31T00:00+08:00"))
            .carrier("ELECTRICITY")
            .flow(Flow.CONSUMED)
            .minutes(15);
    quantities.forEach(day::quantity);
    return reporter.send(day.build());
  }

  CompletableFuture<Receipt> withdrawal(Reporter reporter) {
    Report withdrawal =
        Report.withdrawalOfOutput("91371422KCYELPKL51", YearMonth.of(2022, 3))
            .takingBack(1)
            .build();
    return reporter.send(withdrawal);
  }

  CompletableFuture<Receipt> target(Reporter reporter) {
    Report target =
        Report.entry(TargetForm.KIND)
            .set("region", "371600")
            .set("scope", "ABOVE_SCALE")
            .set("industry", "T")
            .set("measure", "ABOVE_SCALE_ENTRANTS")
            .set("year", "2022")
            .set("value", "200")
            .set("source", "BIN-156 §27")
            .build();
    return reporter.send(target);
  }

  String refused(Reporter reporter) {
    try {
      Report typo =
          Report.output("91371422KCYELPKL51", YearMonth.of(2022, 3))
              .grossOutput("1,234.50")
              .build();
      return reporter.send(typo).join().reportId();
    } catch (InvalidReportException e) {
      return e.finding().reason() + " " + e.finding().column() + " " + e.finding().value();
    }
  }
}
