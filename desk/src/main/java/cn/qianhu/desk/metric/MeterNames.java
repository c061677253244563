package cn.qianhu.desk.metric;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/**
 * Renames the meters that the stages register with Kafka Streams as all others of the product are
 * named.
 */
final class MeterNames implements MeterFilter {

  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "kafka.stream.outcome.", "qianhu.streams.",
          "kafka.stream.invariant.", "qianhu.invariant.");

  @Override
  public Meter.Id map(Meter.Id id) {
    return BEGINNINGS.entrySet().stream()
        .filter(beginning -> id.getName().startsWith(beginning.getKey()))
        .findFirst()
        .map(own -> id.withName(own.getValue() + id.getName().substring(own.getKey().length())))
        .orElse(id);
  }
}
