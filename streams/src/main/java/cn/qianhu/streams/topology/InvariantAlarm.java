package cn.qianhu.streams.topology;

import cn.qianhu.event.Alert;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Raises the alarm when an invariant does not hold: a sensor counts the checks and another the
 * breaches (group {@code stream-invariant-metrics}, {@code checks-total} and {@code
 * breaches-total}), and each breach is raised as an alert, once as long as the task lives.
 */
final class InvariantAlarm {

  private static final String GROUP = "stream-invariant-metrics";

  private final StreamsMetrics metrics;
  private final Sensor checks;
  private final Sensor breaches;
  private final Consumer<Alert> alerts;
  private final Set<String> raised = new HashSet<>();

  /**
   * @param stage name of the processor, which with its task is the tag of the metrics
   * @param alerts where alerts go
   */
  InvariantAlarm(StreamsMetrics metrics, String stage, TaskId task, Consumer<Alert> alerts) {
    this.metrics = metrics;
    this.checks = sensor(stage, task, "checks", "Cells and ledgers looked at.");
    this.breaches = sensor(stage, task, "breaches", "Cells and ledgers found unsound.");
    this.alerts = alerts;
  }

  private Sensor sensor(String stage, TaskId task, String what, String doc) {
    String tag = stage + "-" + task;
    Sensor sensor = metrics.addSensor("invariant." + tag + "." + what, RecordingLevel.INFO);
    MetricName total = new MetricName(what + "-total", GROUP, doc, Map.of("stage", tag));
    sensor.add(total, new CumulativeSum());
    return sensor;
  }

  void checked(int count) {
    checks.record(count);
  }

  void breached(Alert alert) {
    breaches.record(1);
    if (raised.add(alert.getAlertId())) {
      alerts.accept(alert);
    }
  }

  void close() {
    metrics.removeSensor(checks);
    metrics.removeSensor(breaches);
  }
}
