package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.SafeText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The answer about one report, or about readings of a run that fared alike. Fields that do not
 * apply are null.
 *
 * @param index place in the request, from 0
 * @param line of the body, from 1; of a workbook its row
 * @param row of the table; null of JSON
 * @param sheet of a workbook of which several are read
 * @param reportId key of the record, as in the table of rejections; of several the first
 * @param intervals how many consecutive readings it is about; null where it is one report
 * @param topic where it stands in the raw log; null of a dry run, as are the next two
 * @param reason code; null where the fields are sound, as are the following
 */
record ReportOutcome(
    int index,
    long line,
    Long row,
    String sheet,
    String reportId,
    Integer intervals,
    ReportResult outcome,
    String topic,
    Integer partition,
    Long offset,
    String reason,
    String column,
    String value,
    @JsonUnwrapped(prefix = "message_") Bilingual message) {

  /** Results of judging a report. */
  enum ReportResult {
    /** Received, and valid as far as its own fields show. */
    ACCEPTED_FOR_PROCESSING,
    /** Received; counts by itself when the directory says that its enterprise is exempt. */
    WAITS_FOR_DIRECTORY,
    /** Received and shown, but it will be rejected. */
    WRONG,
    /** A dry run: it would be accepted for processing. */
    SOUND
  }

  /**
   * The outcomes of a report, or of the readings of a run: one for neighbours that fared alike, and
   * one for each in which something is wrong.
   *
   * @param verdicts of each
   * @param placed where each stands, or null of a dry run
   */
  static List<ReportOutcome> of(
      Item report, Form<?> form, List<Optional<Verdict>> verdicts, List<RecordMetadata> placed) {
    List<ReportOutcome> outcomes = new ArrayList<>(1);
    for (int first = 0; first < verdicts.size(); ) {
      RecordMetadata place = placed == null ? null : placed.get(first);
      ReportResult result = result(verdicts.get(first), placed != null);
      int end = first + 1;
      while (end < verdicts.size()
          && result != ReportResult.WRONG
          && result(verdicts.get(end), placed != null) == result
          && (placed == null || isSame(placed.get(end), place))) {
        end++;
      }
      String key = form.key(report.report().row(first));
      outcomes.add(of(report, form, key, end - first, verdicts.get(first), result, place));
      first = end;
    }
    return outcomes;
  }

  private static boolean isSame(RecordMetadata one, RecordMetadata other) {
    return one == other
        || (one.offset() == other.offset()
            && one.partition() == other.partition()
            && one.topic().equals(other.topic()));
  }

  private static ReportOutcome of(
      Item report,
      Form<?> form,
      String key,
      int intervals,
      Optional<Verdict> verdict,
      ReportResult result,
      RecordMetadata placed) {
    return new ReportOutcome(
        report.index(),
        report.line(),
        report.place().row(),
        report.place().sheet(),
        SafeText.shortened(key),
        intervals == 1 ? null : (Integer) intervals,
        result,
        placed == null ? null : placed.topic(),
        placed == null ? null : placed.partition(),
        placed == null ? null : placed.offset(),
        verdict.map(v -> v.finding().reason().name()).orElse(null),
        verdict.map(v -> v.finding().column()).orElse(null),
        verdict.map(v -> SafeText.shortened(v.finding().value())).orElse(null),
        verdict.map(v -> message(report, v.finding(), form.kind())).orElse(null));
  }

  /**
   * The message of a finding, or that of the cell that it lies in where there is more to say of the
   * cell.
   */
  private static Bilingual message(Item report, Finding finding, Kind kind) {
    return report.row() == null ? finding.message(kind) : report.row().message(finding, kind);
  }

  /** The number of reports that the outcome is about. */
  int reports() {
    return intervals == null ? 1 : intervals;
  }

  boolean isWrong() {
    return outcome == ReportResult.WRONG;
  }

  private static ReportResult result(Optional<Verdict> verdict, boolean sent) {
    return verdict
        .map(v -> v.waits() ? ReportResult.WAITS_FOR_DIRECTORY : ReportResult.WRONG)
        .orElse(sent ? ReportResult.ACCEPTED_FOR_PROCESSING : ReportResult.SOUND);
  }

  /** The refusal of a single report that is wrong; it was received all the same. */
  Problem problem() {
    Problem problem =
        Problem.of(ProblemType.WRONG_REPORT, message)
            .member("report_id", reportId)
            .member("outcome", outcome)
            .member("reason", reason)
            .member("column", column)
            .member("value", value);
    return topic == null
        ? problem
        : problem.member("topic", topic).member("partition", partition).member("offset", offset);
  }
}
