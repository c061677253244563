package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.movement.Cause;
import cn.qianhu.audit.movement.Difference;
import cn.qianhu.audit.movement.Movement;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.form.output.OutputForm;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was published stays what it was, and what moves it later is named, all of it. */
class CorrectedAfterwardsTest {

  private static final int REPORT_ID = OutputForm.KIND.columns().indexOf("report_id");
  private static final int REVISION = OutputForm.KIND.columns().indexOf("revision");
  private static final int WITHDRAWN = OutputForm.KIND.columns().indexOf("withdrawn");
  private static final int EMPLOYEES = OutputForm.KIND.columns().indexOf("employees");

  @ParameterizedTest
  @EnumSource(names = "MESSY_FEW")
  void correctionsLeaveThePublishedDigestsAndAreNamed(Reference reference) {
    InputRows rows = InputRows.of(reference);
    MemoryRawLog log =
        new MemoryRawLog()
            .addDate(reference.asOf().toString(), Reference.FROM.toString())
            .add(rows);
    ReplayOutcome published = log.replay();
    SortedMap<String, String> digests = TableDigests.of(published.results());
    List<String> standing =
        Difference.between(new MemoryRawLog().replay(), published).changes().stream()
            .filter(change -> change.after().form().equals("output"))
            .map(change -> change.after().sources().get(0).getReportId())
            .toList();

    log.add(OutputForm.KIND, again(rows, standing.get(0), "CORRECTED", EMPLOYEES, "7"));
    log.add(OutputForm.KIND, again(rows, standing.get(1), "WITHDRAWN", WITHDRAWN, "true"));

    assertThat(TableDigests.of(log.replay(published.stop()).results())).isEqualTo(digests);
    ReplayOutcome now = log.replay();
    assertThat(TableDigests.of(now.results())).isNotEqualTo(digests);
    Difference difference = Difference.between(published, now);
    assertThat(difference.movements()).isNotEmpty().allMatch(Movement::isBridged);
    assertThat(difference.changes())
        .flatExtracting(change -> change.causes())
        .containsExactlyInAnyOrder(Cause.CORRECTED, Cause.WITHDRAWN);
    assertThat(difference.changes())
        .extracting(change -> change.before().sources().get(0).getReportId())
        .containsExactlyInAnyOrder(standing.get(0), standing.get(1));
  }

  /** A later revision of a report, other in one column. */
  private static List<String> again(
      InputRows rows, String reportId, String newId, int column, String text) {
    List<String> report =
        new ArrayList<>(
            rows.texts(OutputForm.KIND).stream()
                .filter(texts -> texts.get(REPORT_ID).equals(reportId))
                .findFirst()
                .orElseThrow());
    report.set(REPORT_ID, newId);
    report.set(REVISION, "99");
    report.set(column, text);
    return report;
  }
}
