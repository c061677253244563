package cn.qianhu.ingest.http;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.event.FieldReview.Verdict;
import cn.qianhu.ingest.http.Submission.Submitted;
import cn.qianhu.ingest.web.Problem;
import cn.qianhu.ingest.web.ProblemType;
import cn.qianhu.ingest.web.Texts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What is answered of one report, or of the readings of a run that fared alike. What does not apply
 * is null.
 *
 * @param index place in the request, from 0
 * @param line of the body, from 1
 * @param reportId key of the record, as in the table of rejections; of several the first
 * @param intervals how many consecutive readings it is about; null where it is one report
 * @param topic where it stands in the raw log; null of a dry run, as are the next two
 * @param reason code; null where the fields are sound, as are the following
 */
record Outcome(
    int index,
    long line,
    String reportId,
    Integer intervals,
    Result outcome,
    String topic,
    Integer partition,
    Long offset,
    String reason,
    String column,
    String value,
    @JsonUnwrapped(prefix = "message_") Bilingual message) {

  /** How a report was found. */
  enum Result {
    /** Received, and sound as far as its own fields tell. */
    ACCEPTED_FOR_PROCESSING,
    /** Received; counts by itself when the directory says that its enterprise is exempt. */
    WAITS_FOR_DIRECTORY,
    /** Received and shown, but it will be rejected. */
    WRONG,
    /** A dry run: it would be accepted for processing. */
    SOUND
  }

  /**
   * Puts together what is known.
   *
   * @param placed where it stands, or null of a dry run
   */
  static Outcome of(
      Submitted report, String key, Optional<Verdict> verdict, RecordMetadata placed) {
    return new Outcome(
        report.index(),
        report.line(),
        Texts.shortened(key),
        null,
        result(verdict, placed != null),
        placed == null ? null : placed.topic(),
        placed == null ? null : placed.partition(),
        placed == null ? null : placed.offset(),
        verdict.map(v -> v.finding().reason().name()).orElse(null),
        verdict.map(v -> v.finding().column()).orElse(null),
        verdict.map(v -> Texts.shortened(v.finding().value())).orElse(null),
        verdict.map(v -> v.finding().message()).orElse(null));
  }

  /** The same, with one for neighbours in a run of which the same is to be said. */
  static List<Outcome> joined(List<Outcome> outcomes) {
    List<Outcome> joined = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).isOneWith(outcome)) {
        joined.set(last, joined.get(last).withIntervals(joined.get(last).reports() + 1));
      } else {
        joined.add(outcome);
      }
    }
    return joined;
  }

  /** What is wrong with a reading is said of each. */
  private boolean isOneWith(Outcome next) {
    return index == next.index
        && outcome == next.outcome
        && !isWrong()
        && Objects.equals(topic, next.topic)
        && Objects.equals(partition, next.partition)
        && Objects.equals(offset, next.offset);
  }

  private Outcome withIntervals(int count) {
    return new Outcome(
        index, line, reportId, count, outcome, topic, partition, offset, reason, column, value,
        message);
  }

  /** How many reports it is about. */
  int reports() {
    return intervals == null ? 1 : intervals;
  }

  boolean isWrong() {
    return outcome == Result.WRONG;
  }

  private static Result result(Optional<Verdict> verdict, boolean sent) {
    return verdict
        .map(v -> v.waits() ? Result.WAITS_FOR_DIRECTORY : Result.WRONG)
        .orElse(sent ? Result.ACCEPTED_FOR_PROCESSING : Result.SOUND);
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
