package cn.qianhu.trial.soak;

import cn.qianhu.contract.topic.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Makes the broker do within minutes what it does within days: whether its logs are bounded shows
 * only when old segments have been compacted or dropped, many times over.
 */
final class BrokerMaintenance {

  private static final String POLICY = "cleanup.policy";
  private static final String COMPACT = "compact";
  private static final String MINUTE = "60000";
  private static final String FIVE_MINUTES = "300000";

  private static final Map<String, String> COMPACTED =
      Map.of(
          "segment.ms", MINUTE,
          "max.compaction.lag.ms", MINUTE,
          "min.cleanable.dirty.ratio", "0.1",
          "delete.retention.ms", MINUTE);

  private static final Map<String, String> PASSING =
      Map.of("segment.ms", MINUTE, "retention.ms", FIVE_MINUTES);

  private BrokerMaintenance() {}

  /** Quickens it on all topics that are there, Kafka's own among them. */
  static void quicken(Admin admin) {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    List<ConfigResource> topics =
        Answer.of(admin.listTopics(new ListTopicsOptions().listInternal(true)).names()).stream()
            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
            .toList();
    Answer.of(admin.describeConfigs(topics).all())
        .forEach((topic, config) -> changes.put(topic, changes(topic.name(), config)));
    changes.values().removeIf(Collection::isEmpty);
    Answer.of(admin.incrementalAlterConfigs(changes).all(), "The topics could not be quickened.");
  }

  private static Collection<AlterConfigOp> changes(String topic, Config config) {
    if (config.get(POLICY).value().contains(COMPACT)) {
      return set(COMPACTED);
    }
    return LogKind.of(topic) == LogKind.PASSING ? set(PASSING) : List.of();
  }

  private static Collection<AlterConfigOp> set(Map<String, String> values) {
    List<AlterConfigOp> operations = new ArrayList<>();
    values.forEach(
        (name, value) ->
            operations.add(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET)));
    return operations;
  }
}
