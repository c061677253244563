package cn.qianhu.ingest.http;

import cn.qianhu.ingest.event.FieldReview.Verdict;
import cn.qianhu.ingest.http.Submission.Submitted;
import cn.qianhu.ingest.web.Problem;
import cn.qianhu.ingest.web.ProblemType;
import cn.qianhu.ingest.web.Texts;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What is answered of one report. What does not apply is null.
 *
 * @param index place in the request, from 0
 * @param line of the body, from 1
 * @param reportId key of the record, as in the table of rejections
 * @param topic where it stands in the raw log; null of a dry run, as are the next two
 * @param reason code; null where the fields are sound, as are the following
 */
record Outcome(
    int index,
    long line,
    String reportId,
    Result outcome,
    String topic,
    Integer partition,
    Long offset,
    String reason,
    String column,
    String value,
    String messageZh,
    String messageEn) {

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
        result(verdict, placed != null),
        placed == null ? null : placed.topic(),
        placed == null ? null : placed.partition(),
        placed == null ? null : placed.offset(),
        verdict.map(v -> v.finding().reason().name()).orElse(null),
        verdict.map(v -> v.finding().column()).orElse(null),
        verdict.map(v -> Texts.shortened(v.finding().value())).orElse(null),
        verdict.map(v -> v.finding().messageZh()).orElse(null),
        verdict.map(v -> v.finding().messageEn()).orElse(null));
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
        Problem.of(ProblemType.WRONG_REPORT, messageZh, messageEn)
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
