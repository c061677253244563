package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
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
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.FileProgress;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.SampleRows;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLoadTest {
  private static final Forms FORMS = Forms.standard();
  private static final Set<Kind> ALL = Set.copyOf(Kind.all());

  @TempDir Path folder;

  private final FakeBroker broker = new FakeBroker();

  @Test
  void everyRowGoesToTheTopicOfItsKindUnderItsKey() throws IOException {
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      write("in/" + row.getKey().fileName() + "-1.csv", row.getKey(), row.getValue());
    }

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(sent())
        .extracting(m -> m.topic() + " " + m.key() + " " + origin(m))
        .containsExactly(
            "reports.energy " + SampleRows.USCC + " in/energy-1.csv#2",
            "directory.enterprises " + SampleRows.USCC + " in/enterprises-1.csv#2",
            "reports.investment " + SampleRows.USCC + " in/investment-1.csv#2",
            "reports.output " + SampleRows.USCC + " in/output-1.csv#2",
            "directory.projects " + SampleRows.PROJECT + " in/projects-1.csv#2",
            "quota.commands 370000 in/quota-1.csv#2",
            "reports.readings " + SampleRows.USCC + " in/readings-1.csv#2",
            "directory.targets 371600 in/targets-1.csv#2",
            "reports.training " + SampleRows.USCC + " in/training-1.csv#2");
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      SpecificRecord event = eventOf(row.getKey());
      assertThat(event)
          .isEqualTo(FORMS.of(row.getKey()).event(List.of(row.getValue().split(",", -1))));
      assertThat(event).isInstanceOf(Topics.of(row.getKey()).value());
    }
    assertThat(loadSummary.sent())
        .hasSize(SampleRows.all().size())
        .allSatisfy((kind, n) -> assertThat(n).isEqualTo(1L));
    assertThat(loadSummary.warnings()).isEmpty();
  }

  @Test
  void rowsKeepTheirOrderAndIdenticalRowsMakeIdenticalEvents() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      rows.add(SampleRows.of(ReadingForm.KIND).replace("M00", "M" + i % 1500));
    }
    write("readings.csv", ReadingForm.KIND, rows.toArray(String[]::new));

    publish();

    List<ProducerRecord<String, SpecificRecord>> sent = sent();
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

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(loadSummary.sent()).allSatisfy((kind, n) -> assertThat(n).isEqualTo(2L));
    assertThat(loadSummary.warnings())
        .hasSize(2 * SampleRows.all().size())
        .allMatch(w -> w.text().en().contains("malformed"));
    for (ProducerRecord<String, SpecificRecord> message : sent()) {
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

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(check(FORMS.of(ReadingForm.class), sent().get(0).value()).refused().reason())
        .isEqualTo(Reason.MALFORMED);
    assertThat(loadSummary.warnings())
        .extracting(FileWarning::file)
        .containsExactly("readings.csv#2");
  }

  @Test
  void anUnreadableFileIsNotHalfPublishedAndKeepsNoOtherFromBeingPublished() throws IOException {
    write("output-1.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND), "O-2,\"unclosed");
    write("output-2.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(loadSummary.unreadable())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure).hasMessageContaining("output-1.csv");
              assertThat(failure).hasMessageContaining("line 3");
            });
    assertThat(sent()).extracting(FolderLoadTest::origin).containsExactly("output-2.csv#2");
  }

  @Test
  void rowsThatContendAreNamedBoth() throws IOException {
    String row = SampleRows.of(OutputForm.KIND);
    write(
        "output.csv", OutputForm.KIND, row, row.replace("O-1", "O-2"), row.replace(",1,2", ",2,2"));

    assertThat(publish().warnings())
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

    assertThat(publish().warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .satisfiesExactly(
            renamed ->
                assertThat(renamed)
                    .startsWith("enterprises-2022-03.csv#2: replaces the row of enterprises.csv"),
            first -> assertThat(first).startsWith("projects-2.csv#2: contends with row 3"),
            second -> assertThat(second).startsWith("projects-2.csv#3: contends with row 2"));
  }

  @Test
  void aFailureOfTheBrokerEndsItAndTheNextRunGoesOn() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    broker.failAfter(1, new TopicAuthorizationException("reports.output"));

    assertThatThrownBy(this::publish)
        .hasMessageContaining("output.csv#2")
        .hasMessageContaining("reports.output")
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(broker.origins()).containsExactly("energy.csv#2");

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(broker.origins()).containsExactly("energy.csv#2", "output.csv#2");
    assertThat(loadSummary.sent())
        .containsEntry(EnergyForm.KIND, 0L)
        .containsEntry(OutputForm.KIND, 1L);
    assertThat(loadSummary.warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .containsExactly("energy.csv: was published before and is not published again");
  }

  @Test
  void aRowThatTheBrokerRefusesIsNamedWithItsTopic() throws IOException {
    String row = SampleRows.of(EnergyForm.KIND);
    write("energy.csv", EnergyForm.KIND, row, row, row);
    broker.refuse(1, new TopicAuthorizationException("reports.energy"));

    assertThatThrownBy(this::publish)
        .hasMessageContaining("energy.csv#3")
        .hasMessageContaining("reports.energy")
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    assertThat(broker.committed()).isEmpty();
  }

  @Test
  void aBrokerThatDoesNotAnswerIsReported() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    Clients unconnected =
        new Clients(
            new Cluster("127.0.0.1:1", "http://127.0.0.1:1"), Map.of("max.block.ms", "300"));
    Outlet outlet =
        new Outlet() {
          @Override
          public Producer<String, SpecificRecord> producer(String transactionalId) {
            return unconnected.transactionalProducer("", transactionalId);
          }

          @Override
          public PartitionWatch partitions() {
            return broker.partitions();
          }

          @Override
          public PublishedFiles published(String adapter) {
            return broker.published(adapter);
          }
        };

    assertThatThrownBy(
            () ->
                new FolderLoad(FORMS, folder, "", outlet)
                    .publish(ReportFiles.below(folder), (bytes, total) -> {}))
        .hasMessageContaining("energy.csv#2")
        .hasMessageContaining("reports.energy")
        .hasMessageContaining("bootstrap.servers")
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void twoFilesOfOneContentAreTwoFiles() throws IOException {
    write("output-1.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    write("output-2.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));

    publish();

    assertThat(broker.origins()).containsExactly("output-1.csv#2", "output-2.csv#2");
  }

  @Test
  void aFileThatChangesOnTheWayEndsItAndNothingOfItIsSent() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    write("output.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    Path changing = folder.resolve("output.csv");

    assertThatThrownBy(
            () ->
                load("")
                    .publish(ReportFiles.below(folder), (bytes, total) -> write(changing, "anew")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("output.csv")
        .hasMessageContaining("run again when it is whole");
    assertThat(broker.origins()).containsExactly("energy.csv#2");
  }

  @Test
  void signaturesOfTheFilesAreNotLookedAtWhichIsSaid() throws IOException {
    Files.write(
        folder.resolve("output.csv"),
        List.of(
            String.join(",", OutputForm.KIND.columns()) + ",signature",
            SampleRows.of(OutputForm.KIND) + ",ed25519.a.b"));

    assertThat(publish().warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.text().en()).contains("is not looked at"));
    assertThat(sent())
        .singleElement()
        .satisfies(
            record -> assertThat(record.headers().lastHeader(ReportSignature.HEADER)).isNull());
  }

  @Test
  void aCommandThatTakesEffectLaterThanTomorrowIsSentAndTold() throws IOException {
    String later = LocalDate.now(Months.ZONE).plusMonths(6).toString();
    String row = SampleRows.of(QuotaForm.KIND);
    write("quota.csv", QuotaForm.KIND, row, row.replace("Q1", "Q2").replace("2021-01-05", later));

    FolderLoad.LoadSummary loadSummary = publish();

    assertThat(sent()).hasSize(2);
    assertThat(loadSummary.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.file()).isEqualTo("quota.csv#3");
              assertThat(warning.text().zh()).contains("effective_date " + later);
            });
  }

  @Test
  void progressIsToldInBytesOfAllFiles() throws IOException {
    write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    String[] rows = new String[2500];
    Arrays.fill(rows, SampleRows.of(OutputForm.KIND));
    write("output.csv", OutputForm.KIND, rows);
    ReportFiles found = ReportFiles.below(folder);
    List<Long> heard = new ArrayList<>();

    load("")
        .publish(
            found,
            (bytes, total) -> {
              assertThat(total).isEqualTo(found.totalBytes());
              heard.add(bytes);
            });

    assertThat(heard).isSorted().contains(found.files().get(0).size()).endsWith(found.totalBytes());
    assertThat(heard).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void topicsStandInTheNamespaceGiven() throws IOException {
    write("quota.csv", QuotaForm.KIND, SampleRows.of(QuotaForm.KIND));

    load("replay-1.").publish(ReportFiles.below(folder), (bytes, total) -> {});

    assertThat(sent()).extracting(ProducerRecord::topic).containsExactly("replay-1.quota.commands");
  }

  private FolderLoad.LoadSummary publish() {
    return load("").publish(ReportFiles.below(folder), (bytes, total) -> {});
  }

  private FolderLoad load(String namespace) {
    return new FolderLoad(FORMS, folder, namespace, broker);
  }

  /** The reports, without what the broker keeps of how far it has come. */
  private List<ProducerRecord<String, SpecificRecord>> sent() {
    return broker.committed().stream()
        .filter(record -> !(record.value() instanceof FileProgress))
        .toList();
  }

  private SpecificRecord eventOf(Kind kind) {
    return sent().stream()
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

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, Kind kind, String... rows) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>(List.of(String.join(",", kind.columns())));
    lines.addAll(List.of(rows));
    Files.write(file, lines);
  }
}
