package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.ProducerSettings;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.QuotaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePublisherTest {
  private static final Forms FORMS = Forms.standard();
  private static final Set<Kind> ALL = Set.copyOf(Kind.all());

  /** What the bytes are is no concern of the publisher. */
  private static final Serializer<SpecificRecord> VALUES = (topic, event) -> new byte[0];

  @TempDir Path folder;

  private final MockProducer<String, SpecificRecord> producer = producer(true);

  @Test
  void everyRowGoesToTheTopicOfItsKindUnderItsKey() throws IOException {
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      write("in/" + row.getKey().fileName() + "-1.csv", row.getKey(), row.getValue());
    }

    FilePublisher.Published published = publish(ALL);

    assertThat(producer.history())
        .extracting(m -> m.topic() + " " + m.key() + " " + origin(m))
        .containsExactly(
            "reports.energy " + SampleRows.USCC + " in/energy-1.csv#2",
            "directory.enterprises " + SampleRows.USCC + " in/enterprises-1.csv#2",
            "reports.investment " + SampleRows.USCC + " in/investment-1.csv#2",
            "reports.output " + SampleRows.USCC + " in/output-1.csv#2",
            "directory.projects " + SampleRows.PROJECT + " in/projects-1.csv#2",
            "quota.commands 370000 in/quota-1.csv#2",
            "reports.readings " + SampleRows.USCC + " in/readings-1.csv#2",
            "reports.training " + SampleRows.USCC + " in/training-1.csv#2");
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      SpecificRecord event = eventOf(row.getKey());
      assertThat(event)
          .isEqualTo(FORMS.of(row.getKey()).event(List.of(row.getValue().split(",", -1))));
      assertThat(event).isInstanceOf(Topics.of(row.getKey()).value());
    }
    assertThat(published.sent())
        .hasSize(SampleRows.all().size())
        .allSatisfy((kind, n) -> assertThat(n).isEqualTo(1L));
    assertThat(published.warnings()).isEmpty();
  }

  @Test
  void rowsKeepTheirOrderAndIdenticalRowsMakeIdenticalEvents() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      rows.add(SampleRows.of(ReadingForm.KIND).replace("M00", "M" + i % 1500));
    }
    write("readings.csv", ReadingForm.KIND, rows.toArray(String[]::new));

    publish(ALL);

    List<ProducerRecord<String, SpecificRecord>> sent = producer.history();
    assertThat(sent).hasSize(3000);
    for (int i = 0; i < 1500; i++) {
      assertThat(sent.get(i).value()).isEqualTo(sent.get(i + 1500).value());
      assertThat(origin(sent.get(i))).isEqualTo("readings.csv#" + (i + 2));
    }
  }

  @Test
  void aRowWithSurplusCellsIsMalformedWhateverItsKind() throws IOException {
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      Kind kind = row.getKey();
      write(kind.fileName() + ".csv", kind, row.getValue() + ",7", withdrawn(kind) + ",7");
    }

    FilePublisher.Published published = publish(ALL);

    assertThat(published.sent()).allSatisfy((kind, n) -> assertThat(n).isEqualTo(2L));
    assertThat(published.warnings())
        .hasSize(2 * SampleRows.all().size())
        .allMatch(w -> w.text().en().contains("malformed"));
    for (ProducerRecord<String, SpecificRecord> message : producer.history()) {
      Kind kind =
          ALL.stream().filter(k -> Topics.of(k).name().equals(message.topic())).findAny().get();
      if (message.value() instanceof QuotaCommand command) {
        assertThat(command.getCommandId()).isEqualTo("Q1");
        assertThat(command.getEffectiveDate()).isEqualTo("2021-01-05（表头之外 / beyond the header: 7）");
      } else {
        FieldCheck<?> check = check(FORMS.of(kind), message.value());
        assertThat(check.refused().reason()).as(message.topic()).isEqualTo(Reason.MALFORMED);
        assertThat(check.refused().value()).as(message.topic()).contains("beyond the header: 7");
        assertThat(check.key())
            .isEqualTo(FORMS.of(kind).key(List.of(SampleRows.of(kind).split(",", -1))));
      }
    }
  }

  @Test
  void aRowThatIsShortOfCellsIsPublishedAsItStands() throws IOException {
    write("readings.csv", ReadingForm.KIND, SampleRows.of(ReadingForm.KIND).substring(0, 40));

    FilePublisher.Published published = publish(ALL);

    assertThat(
            check(FORMS.of(ReadingForm.class), producer.history().get(0).value())
                .refused()
                .reason())
        .isEqualTo(Reason.MALFORMED);
    assertThat(published.warnings())
        .extracting(FileWarning::file)
        .containsExactly("readings.csv#2");
  }

  @Test
  void filesOfOtherKindsAreLeftAsideWithAWarning() throws IOException {
    write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    write("quota.csv", QuotaForm.KIND, SampleRows.of(QuotaForm.KIND));
    write("notes.csv", QuotaForm.KIND);

    FilePublisher.Published published = publish(Set.of(OutputForm.KIND, EnergyForm.KIND));

    assertThat(producer.history()).hasSize(1);
    assertThat(published.sent()).isEqualTo(Map.of(OutputForm.KIND, 1L, EnergyForm.KIND, 0L));
    assertThat(published.warnings())
        .extracting(FileWarning::file)
        .containsExactly("notes.csv", "quota.csv");
  }

  @Test
  void anUnreadableFileIsNotHalfPublishedAndKeepsNoOtherFromBeingPublished() throws IOException {
    write("output-1.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND), "O-2,\"unclosed");
    write("output-2.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));

    FilePublisher.Published published = publish(ALL);

    assertThat(published.unreadable())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure).hasMessageContaining("output-1.csv");
              assertThat(failure).hasMessageContaining("line 3");
            });
    assertThat(producer.history())
        .extracting(FilePublisherTest::origin)
        .containsExactly("output-2.csv#2");
  }

  @Test
  void rowsThatContendAreNamedBoth() throws IOException {
    String row = SampleRows.of(OutputForm.KIND);
    write(
        "output.csv", OutputForm.KIND, row, row.replace("O-1", "O-2"), row.replace(",1,2", ",2,2"));

    assertThat(publish(ALL).warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .satisfiesExactly(
            lost ->
                assertThat(lost)
                    .startsWith("output.csv#2: contends with row 3 ")
                    .contains("which prevails: equal instant, greater report_id"),
            won ->
                assertThat(won)
                    .startsWith("output.csv#3: contends with row 2 ")
                    .contains("this row prevails: equal instant, greater report_id"));
  }

  @Test
  void aDirectoryRowThatReplacesOneOfAnotherFileIsNamed() throws IOException {
    String entry = SampleRows.of(EnterpriseForm.KIND);
    String project = SampleRows.of(ProjectForm.KIND);
    write("enterprises-2022-03.csv", EnterpriseForm.KIND, entry.replace("样本企业", "新名企业"));
    write("enterprises.csv", EnterpriseForm.KIND, entry);
    write("projects-1.csv", ProjectForm.KIND, project);
    write("projects-2.csv", ProjectForm.KIND, project, project.replace(",25,", ",26,"));

    assertThat(publish(ALL).warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .satisfiesExactly(
            renamed ->
                assertThat(renamed)
                    .startsWith("enterprises-2022-03.csv#2: replaces the row of enterprises.csv"),
            first -> assertThat(first).startsWith("projects-2.csv#2: contends with row 3"),
            second -> assertThat(second).startsWith("projects-2.csv#3: contends with row 2"));
  }

  @Test
  void aRowThatTheBrokerRefusesStopsThePublishingAndIsNamed() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    MockProducer<String, SpecificRecord> refusing =
        new MockProducer<>(false, (Partitioner) null, new StringSerializer(), VALUES) {
          @Override
          public synchronized void flush() {
            errorNext(new TopicAuthorizationException("reports.energy"));
          }
        };

    assertThatThrownBy(
            () ->
                new FilePublisher(refusing, FORMS, "")
                    .publish(ReportFiles.below(folder), ALL, FileProgress.NONE))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("energy.csv#2")
        .hasMessageContaining("reports.energy")
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(refusing.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("reports.energy");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsReported() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    Map<String, Object> settings =
        ProducerSettings.idempotent(
            Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 300));
    try (KafkaProducer<String, SpecificRecord> unconnected =
        new KafkaProducer<>(settings, new StringSerializer(), VALUES)) {
      FilePublisher publisher = new FilePublisher(unconnected, FORMS, "");

      assertThatThrownBy(() -> publisher.publish(ReportFiles.below(folder), ALL, FileProgress.NONE))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("energy.csv#2")
          .hasMessageContaining("bootstrap.servers")
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void aCommandThatTakesEffectLaterThanTomorrowIsSentAndTold() throws IOException {
    String later = LocalDate.now(Months.ZONE).plusMonths(6).toString();
    String row = SampleRows.of(QuotaForm.KIND);
    write("quota.csv", QuotaForm.KIND, row, row.replace("Q1", "Q2").replace("2021-01-05", later));

    FilePublisher.Published published = publish(ALL);

    assertThat(producer.history()).hasSize(2);
    assertThat(published.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.file()).isEqualTo("quota.csv#3");
              assertThat(warning.text().zh()).contains("effective_date " + later);
            });
  }

  @Test
  void aCommandIsAcceptedBeforeTheNextIsSent() throws IOException {
    write(
        "quota.csv",
        QuotaForm.KIND,
        SampleRows.of(QuotaForm.KIND),
        SampleRows.of(QuotaForm.KIND).replace("Q1", "Q2"),
        SampleRows.of(QuotaForm.KIND).replace("Q1", "Q3"));
    List<Integer> sentAtEachFlush = new ArrayList<>();
    MockProducer<String, SpecificRecord> counting =
        new MockProducer<>(false, (Partitioner) null, new StringSerializer(), VALUES) {
          @Override
          public synchronized void flush() {
            sentAtEachFlush.add(history().size());
            super.flush();
          }
        };

    new FilePublisher(counting, FORMS, "")
        .publish(ReportFiles.below(folder), ALL, FileProgress.NONE);

    assertThat(sentAtEachFlush).containsExactly(1, 2, 3, 3);
  }

  @Test
  void progressIsToldInBytesOfAllFiles() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    String[] rows = new String[2500];
    Arrays.fill(rows, SampleRows.of(OutputForm.KIND));
    write("output.csv", OutputForm.KIND, rows);
    ReportFiles found = ReportFiles.below(folder);
    List<String> heard = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();

    new FilePublisher(producer, FORMS, "")
        .publish(
            found,
            ALL,
            new FileProgress() {
              @Override
              public void starting(int files, long totalBytes) {
                heard.add("starting " + files + " " + (totalBytes == found.totalBytes()));
              }

              @Override
              public void read(ReportFile file, long bytesRead, long rows) {
                heard.add(file.name() + " " + rows);
                bytes.add(bytesRead);
              }
            });

    assertThat(heard)
        .containsExactly(
            "starting 2 true",
            "energy.csv 1",
            "output.csv 1000",
            "output.csv 2000",
            "output.csv 2501");
    assertThat(bytes).isSorted().endsWith(found.totalBytes());
    assertThat(bytes.get(0)).isEqualTo(found.files().get(0).size());
  }

  @Test
  void topicsStandInTheNamespaceGiven() throws IOException {
    write("quota.csv", QuotaForm.KIND, SampleRows.of(QuotaForm.KIND));

    new FilePublisher(producer, FORMS, "replay-1.")
        .publish(ReportFiles.below(folder), ALL, FileProgress.NONE);

    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("replay-1.quota.commands");
  }

  @Test
  void settingsKeepWhatIsGivenExceptWhereItWouldLoseOrReorder() {
    assertThat(
            ProducerSettings.idempotent(
                Map.of("acks", "1", "enable.idempotence", false, "linger.ms", 5, "client.id", "x")))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("linger.ms", 5)
        .containsEntry("client.id", "x");
  }

  private FilePublisher.Published publish(Set<Kind> kinds) {
    return new FilePublisher(producer, FORMS, "")
        .publish(ReportFiles.below(folder), kinds, FileProgress.NONE);
  }

  private SpecificRecord eventOf(Kind kind) {
    return producer.history().stream()
        .filter(m -> m.topic().equals(Topics.of(kind).name()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** The row of a kind that is least looked at: a withdrawn report, a command of unknown type. */
  private static String withdrawn(Kind kind) {
    String row = SampleRows.of(kind);
    return kind == QuotaForm.KIND
        ? row.replace("FUND", "NONE")
        : row.replace(SampleRows.REPORTED_AT + ",,", SampleRows.REPORTED_AT + ",true,");
  }

  @SuppressWarnings("unchecked")
  private static <E extends SpecificRecord> FieldCheck<?> check(Form<?> form, E event) {
    return ((CheckedForm<E, ?>) form).check(event);
  }

  private static String origin(ProducerRecord<?, ?> message) {
    return new String(
        message.headers().lastHeader(RawRecords.ORIGIN).value(), StandardCharsets.UTF_8);
  }

  private static MockProducer<String, SpecificRecord> producer(boolean accepts) {
    return new MockProducer<>(accepts, (Partitioner) null, new StringSerializer(), VALUES);
  }

  private void write(String name, Kind kind, String... rows) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>(List.of(String.join(",", kind.columns())));
    lines.addAll(List.of(rows));
    Files.write(file, lines);
  }
}
