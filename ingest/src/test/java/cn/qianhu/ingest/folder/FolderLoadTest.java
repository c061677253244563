package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.LoadFixture.origin;
import static org.assertj.core.api.Assertions.assertThat;

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
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.SampleRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is loaded whole: what is sent of it, and what it is warned of. */
class FolderLoadTest {
  private static final Forms FORMS = Forms.standard();
  private static final Set<Kind> ALL = Set.copyOf(Kind.all());

  @TempDir private Path folder;
  private LoadFixture load;

  @BeforeEach
  void open() {
    load = new LoadFixture(folder);
  }

  @Test
  void everyRowGoesToTheTopicOfItsKindUnderItsKey() throws IOException {
    for (Map.Entry<Kind, String> row : SampleRows.all().entrySet()) {
      load.write("in/" + row.getKey().fileName() + "-1.csv", row.getKey(), row.getValue());
    }

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(load.sent())
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
    load.write("readings.csv", ReadingForm.KIND, rows.toArray(String[]::new));

    load.publish();

    List<ProducerRecord<String, SpecificRecord>> sent = load.sent();
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
      load.write(kind.fileName() + ".csv", kind, row.getValue() + ",7", withdrawn(kind) + ",7");
    }

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(loadSummary.sent()).allSatisfy((kind, n) -> assertThat(n).isEqualTo(2L));
    assertThat(loadSummary.warnings())
        .hasSize(2 * SampleRows.all().size())
        .allMatch(w -> w.text().en().contains("malformed"));
    for (ProducerRecord<String, SpecificRecord> message : load.sent()) {
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
    load.write("readings.csv", ReadingForm.KIND, SampleRows.of(ReadingForm.KIND).substring(0, 40));

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(check(FORMS.of(ReadingForm.class), load.sent().get(0).value()).refused().reason())
        .isEqualTo(Reason.MALFORMED);
    assertThat(loadSummary.warnings())
        .extracting(FileWarning::file)
        .containsExactly("readings.csv#2");
  }

  @Test
  void rowsThatContendAreNamedBoth() throws IOException {
    String row = SampleRows.of(OutputForm.KIND);
    load.write(
        "output.csv", OutputForm.KIND, row, row.replace("O-1", "O-2"), row.replace(",1,2", ",2,2"));

    assertThat(load.publish().warnings())
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
    load.write("enterprises-2022-03.csv", EnterpriseForm.KIND, entry.replace("样本企业", "新名企业"));
    load.write("enterprises.csv", EnterpriseForm.KIND, entry);
    load.write("projects-1.csv", ProjectForm.KIND, project);
    load.write("projects-2.csv", ProjectForm.KIND, project, project.replace(",25,", ",26,"));

    assertThat(load.publish().warnings())
        .extracting(warning -> warning.file() + ": " + warning.text().en())
        .satisfiesExactly(
            renamed ->
                assertThat(renamed)
                    .startsWith("enterprises-2022-03.csv#2: replaces the row of enterprises.csv"),
            first -> assertThat(first).startsWith("projects-2.csv#2: contends with row 3"),
            second -> assertThat(second).startsWith("projects-2.csv#3: contends with row 2"));
  }

  @Test
  void twoFilesOfOneContentAreTwoFiles() throws IOException {
    load.write("output-1.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));
    load.write("output-2.csv", OutputForm.KIND, SampleRows.of(OutputForm.KIND));

    load.publish();

    assertThat(load.broker.origins()).containsExactly("output-1.csv#2", "output-2.csv#2");
  }

  @Test
  void signaturesOfTheFilesAreNotLookedAtWhichIsSaid() throws IOException {
    Files.write(
        folder.resolve("output.csv"),
        List.of(
            String.join(",", OutputForm.KIND.columns()) + ",signature",
            SampleRows.of(OutputForm.KIND) + ",ed25519.a.b"));

    assertThat(load.publish().warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.text().en()).contains("is not looked at"));
    assertThat(load.sent())
        .singleElement()
        .satisfies(
            record -> assertThat(record.headers().lastHeader(ReportSignature.HEADER)).isNull());
  }

  @Test
  void aCommandThatTakesEffectLaterThanTomorrowIsSentAndTold() throws IOException {
    String later = LocalDate.now(Months.ZONE).plusMonths(6).toString();
    String row = SampleRows.of(QuotaForm.KIND);
    load.write(
        "quota.csv", QuotaForm.KIND, row, row.replace("Q1", "Q2").replace("2021-01-05", later));

    FolderLoad.LoadSummary loadSummary = load.publish();

    assertThat(load.sent()).hasSize(2);
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
    load.write("energy.csv", EnergyForm.KIND, SampleRows.of(EnergyForm.KIND));
    String[] rows = new String[2500];
    Arrays.fill(rows, SampleRows.of(OutputForm.KIND));
    load.write("output.csv", OutputForm.KIND, rows);
    ReportFiles found = ReportFiles.below(folder);
    List<Long> heard = new ArrayList<>();

    load.in("")
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
    load.write("quota.csv", QuotaForm.KIND, SampleRows.of(QuotaForm.KIND));

    load.in("replay-1.").publish(ReportFiles.below(folder), (bytes, total) -> {});

    assertThat(load.sent())
        .extracting(ProducerRecord::topic)
        .containsExactly("replay-1.quota.commands");
  }

  private SpecificRecord eventOf(Kind kind) {
    return load.sent().stream()
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
}
