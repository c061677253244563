package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.InvestmentReport;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records in a partition that is not theirs, or under a key that is not, never count and never
 * wait. The driver has one partition, the first of two.
 */
class PlacementTopologyTest {

  private static final Forms FORMS = Forms.standard();
  private static final int PARTITIONS = 2;

  /** At home in the partition that there is. */
  private static final String HERE = "91371772QEAEJT6G7D";

  /** At home in the other. */
  private static final String ELSEWHERE = "91310110666007217T";

  @TempDir private Path folder;
  private DrivenStreams streams;

  @BeforeEach
  void start() {
    assertThat(Placement.partitionOf(HERE, PARTITIONS)).isZero();
    assertThat(Placement.partitionOf(ELSEWHERE, PARTITIONS)).isOne();
    streams = new DrivenStreams(folder, PARTITIONS);
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void aReportInAnotherPartitionDoesNotCountThereAlthoughAnEntryDoesNotEither() {
    enter(ELSEWHERE, ELSEWHERE);
    output(ELSEWHERE, ELSEWHERE, "O-1", "700.00");
    assertThat(streams.read(Topics.FACTS_OUTPUT, OutputFact.class)).isEmpty();
    assertThat(refusals())
        .containsExactly(
            "enterprises " + ELSEWHERE + " MISPLACED  0 false", "output O-1 MISPLACED  0 false");
  }

  @Test
  void aReportUnderAnotherKeyNeitherCountsNorCorrectsNorWaits() {
    enter(HERE, HERE);
    output(HERE, HERE, "O-1", "700.00");
    output(null, HERE, "O-2", "1.00");
    output('"' + HERE + '"', HERE, "O-3", "2.00");
    output(HERE, ELSEWHERE, "O-4", "3.00");
    assertThat(streams.read(Topics.FACTS_OUTPUT, OutputFact.class))
        .extracting(fact -> fact.getValue().getGrossOutput())
        .containsExactly(70_000L);
    assertThat(refusals())
        .containsExactly(
            "output O-2 MISPLACED uscc  false",
            "output O-3 MISPLACED uscc \"" + HERE + "\" false",
            "output O-4 MISPLACED uscc " + HERE + " false");
    assertThat(streams.metric("stream-outcome-metrics", "outcomes-total", "reason"))
        .containsEntry("MISPLACED", 3.0);
  }

  @Test
  void aReportFromAClockThatIsAheadWinsOverNoCorrection() {
    enter(HERE, HERE);
    send("O-1", 1, "2099-01-01T00:00:00+08:00", "999.00");
    send("O-2", 1, "2021-03-05T09:00:00+08:00", "700.00");
    assertThat(streams.read(Topics.FACTS_OUTPUT, OutputFact.class))
        .extracting(fact -> fact.getValue().getGrossOutput())
        .containsExactly(70_000L);
    assertThat(refusals())
        .containsExactly("output O-1 OUT_OF_RANGE reported_at 2099-01-01T00:00:00+08:00 false");
  }

  @Test
  void aStatementUnderAnotherKeyIsRefused() {
    enter(HERE, HERE);
    List<String> texts =
        texts("E-1," + HERE + ",2021-02,RAW_COAL,1,2021-03-05T09:00:00+08:00,,1,0,0,0,0");
    streams.send(FORMS.of(EnergyForm.class), EnergyStatement.class, "RAW_COAL", texts);
    assertThat(streams.read(Topics.FACTS_ENERGY, EnergyFact.class)).isEmpty();
    assertThat(refusals()).containsExactly("energy E-1 MISPLACED uscc RAW_COAL false");
  }

  @Test
  void aReadingThatIsKeyedByItsMeterIsRefused() {
    enter(HERE, HERE);
    String row = HERE + ",M1,RAW_COAL,CONSUMED,2021-02-01T00:00:00+08:00,60,1,2021-02-02T00:00:00Z";
    streams.send(FORMS.of(ReadingForm.class), MeterReading.class, "M1", texts(row));
    assertThat(streams.read(Topics.FACTS_ENERGY, EnergyFact.class)).isEmpty();
    assertThat(refusals())
        .containsExactly(
            "readings " + HERE + "/M1/2021-02-01T00:00:00+08:00 MISPLACED uscc M1 false");
  }

  @Test
  void projectsAndTheirReportsHaveKeysOfTheirOwn() {
    enter(HERE, HERE);
    String here = project(0);
    String row = here + ",2021," + HERE + ",项目,371422,17,,1.00,1.00,";
    streams.send(FORMS.of(ProjectForm.class), ProjectEntry.class, HERE, texts(row));
    streams.send(FORMS.of(ProjectForm.class), ProjectEntry.class, here, texts(row));
    String elsewhere = project(1);
    String other = elsewhere + ",2021," + HERE + ",项目,371422,17,,1.00,1.00,";
    streams.send(FORMS.of(ProjectForm.class), ProjectEntry.class, elsewhere, texts(other));
    String report = HERE + "," + here + ",2021-02,1,2021-03-05T09:00:00+08:00,,5,0,0,STARTED";
    streams.send(
        FORMS.of(InvestmentForm.class), InvestmentReport.class, here, texts("I-1," + report));
    streams.send(
        FORMS.of(InvestmentForm.class), InvestmentReport.class, HERE, texts("I-2," + report));
    assertThat(streams.read(Topics.FACTS_INVESTMENT, InvestmentFact.class))
        .extracting(fact -> fact.getValue().getSources().get(0).getReportId())
        .containsExactly("I-2");
    assertThat(refusals())
        .containsExactlyInAnyOrder(
            "projects " + here + "/2021 MISPLACED project_code " + HERE + " false",
            "projects " + elsewhere + "/2021 MISPLACED  0 false",
            "investment I-1 MISPLACED uscc " + here + " false");
  }

  @Test
  void aCommandOutsideItsProvincesPartitionHasNoOrder() {
    stop();
    streams = new DrivenStreams(folder, 7);
    assertThat(Placement.partitionOf("370000", 7)).isNotZero();
    List<String> fund = texts("Q-1,FUND,2021-01-05,,,,,,,,,10,,,,,,");
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, "370000", fund);
    assertThat(streams.read(Topics.LEDGER_JOURNAL, Posting.class)).isEmpty();
    assertThat(refusals()).containsExactly("quota Q-1 MISPLACED  0 false");
  }

  private static String project(int partition) {
    for (int i = 100_000; ; i++) {
      String code = "2103-371422-04-01-" + i;
      if (Placement.partitionOf(code, PARTITIONS) == partition) {
        return code;
      }
    }
  }

  private void enter(String key, String uscc) {
    String row = uscc + ",one,371422,17,ABOVE_SCALE,,,2020-01,";
    streams.send(FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, key, texts(row));
  }

  private void output(String key, String uscc, String id, String gross) {
    streams.send(
        FORMS.of(OutputForm.class),
        OutputReport.class,
        key,
        texts(id + "," + uscc + ",2021-02,1,2021-03-05T09:00:00+08:00,," + gross + ",1,0,1,1,5"));
  }

  private void send(String id, int revision, String reportedAt, String gross) {
    String head = id + "," + HERE + ",2021-02," + revision + "," + reportedAt + ",,";
    streams.send(
        FORMS.of(OutputForm.class), OutputReport.class, HERE, texts(head + gross + ",1,0,1,1,5"));
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }

  private List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    for (Map.Entry<String, Rejection> entry :
        streams.read(Topics.RESULTS_REJECTIONS, Rejection.class)) {
      Rejection refusal = entry.getValue();
      refusals.add(
          String.join(
              " ",
              refusal.getKind(),
              refusal.getKey(),
              refusal.getReason(),
              refusal.getColumn(),
              refusal.getValue(),
              Boolean.toString(refusal.getParked())));
    }
    return refusals;
  }
}
