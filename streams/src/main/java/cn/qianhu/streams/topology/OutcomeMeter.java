package cn.qianhu.streams.topology;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.domain.enterprise.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Counts the outcomes of a stage's records (group {@code stream-outcome-metrics}, {@code
 * outcomes-total}), each outcome once when it is worked out. A record may meet several in its life:
 * parked, then released and accepted, then superseded. What exactly each counts stands in {@code
 * docs/operating/watching.md}.
 */
final class OutcomeMeter {

  private static final String GROUP = "stream-outcome-metrics";
  private static final String NONE = "none";

  private enum Outcome {
    ACCEPTED,
    SUPERSEDED,
    PARKED,
    RELEASED,
    REJECTED,
    UNDECODABLE,
    UNWRITABLE
  }

  private record Series(Outcome outcome, String kind, String reason) {}

  private static final Series UNDECODED = new Series(Outcome.UNDECODABLE, NONE, NONE);
  private static final Series UNWRITTEN = new Series(Outcome.UNWRITABLE, NONE, NONE);

  private final StreamsMetrics metrics;
  private final String stage;
  private final String task;
  private final Map<Series, Sensor> sensors = new HashMap<>();

  OutcomeMeter(StreamsMetrics metrics, String stage, TaskId task) {
    this.metrics = metrics;
    this.stage = stage;
    this.task = task.toString();
    // Registered from the start, at 0, so that an alarm sees the first one.
    count(UNDECODED, 0);
    count(UNWRITTEN, 0);
  }

  /** A report came to count; again, where the directory had sent it back. */
  void accepted(Kind kind) {
    count(new Series(Outcome.ACCEPTED, kind.fileName(), NONE), 1);
  }

  /** Reports that lost against others of the same month. */
  void superseded(Kind kind, int reports) {
    count(new Series(Outcome.SUPERSEDED, kind.fileName(), NONE), reports);
  }

  void refused(Refusal refusal) {
    Outcome outcome = refusal.parked() ? Outcome.PARKED : Outcome.REJECTED;
    count(new Series(outcome, refusal.kind().fileName(), refusal.finding().reason().name()), 1);
  }

  /** A command of the quota ledger was refused. */
  void refused(Enum<?> reason) {
    count(new Series(Outcome.REJECTED, QuotaForm.KIND.fileName(), reason.name()), 1);
  }

  /** A refusal no longer holds. */
  void released() {
    count(new Series(Outcome.RELEASED, NONE, NONE), 1);
  }

  void undecodable() {
    count(UNDECODED, 1);
  }

  /** The result of a record would be too large to be written. */
  void unwritable() {
    count(UNWRITTEN, 1);
  }

  private void count(Series series, int records) {
    sensors.computeIfAbsent(series, this::sensor).record(records);
  }

  private Sensor sensor(Series series) {
    String outcome = series.outcome.name().toLowerCase(Locale.ROOT);
    Map<String, String> tags =
        Map.of(
            "stage", stage,
            "task", task,
            "kind", series.kind,
            "outcome", outcome,
            "reason", series.reason);
    String name = String.join(".", "outcomes", stage, task, outcome, series.kind, series.reason);
    Sensor sensor = metrics.addSensor(name, RecordingLevel.INFO);
    sensor.add(
        new MetricName("outcomes-total", GROUP, "What became of records.", tags),
        new CumulativeSum());
    return sensor;
  }

  void close() {
    sensors.values().forEach(metrics::removeSensor);
    sensors.clear();
  }
}
