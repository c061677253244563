package cn.qianhu.streams.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Counts the refusals that a stage writes, by reason (group {@code stream-refusal-metrics}, {@code
 * refusals-total}): a reason that suddenly grows is an adapter that has broken. A record whose
 * bytes cannot be decoded is counted as {@code UNDECODABLE}.
 */
final class RefusalMeter {

  private static final String GROUP = "stream-refusal-metrics";
  private static final String UNDECODABLE = "UNDECODABLE";

  private final StreamsMetrics metrics;
  private final String tag;
  private final Map<String, Sensor> byReason = new HashMap<>();

  RefusalMeter(StreamsMetrics metrics, String stage, TaskId task) {
    this.metrics = metrics;
    this.tag = stage + "-" + task;
  }

  void refused(Enum<?> reason) {
    count(reason.name());
  }

  void undecodable() {
    count(UNDECODABLE);
  }

  private void count(String reason) {
    byReason.computeIfAbsent(reason, this::sensor).record(1);
  }

  private Sensor sensor(String reason) {
    Sensor sensor = metrics.addSensor("refusals." + tag + "." + reason, RecordingLevel.INFO);
    Map<String, String> tags = Map.of("stage", tag, "reason", reason);
    sensor.add(
        new MetricName("refusals-total", GROUP, "Refusals written.", tags), new CumulativeSum());
    return sensor;
  }

  void close() {
    byReason.values().forEach(metrics::removeSensor);
    byReason.clear();
  }
}
