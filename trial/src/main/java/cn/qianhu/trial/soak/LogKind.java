package cn.qianhu.trial.soak;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.contract.topic.Topics;

/** Purposes of the broker's logs, by which they may grow for ever or not. */
enum LogKind {
  /** Raw records and logs that are kept for ever: they grow with what comes in. */
  KEPT,
  /** Tables of results: compacted. */
  TABLES,
  /** Messages between the stages: kept for some days. */
  PASSING,
  /** Changelogs of the streams' state: compacted. */
  CHANGELOGS,
  /** Kafka's own: offsets, transactions, metadata. */
  INTERNAL;

  private static final String CHANGELOG = "-changelog";

  static LogKind of(String topicName) {
    if (topicName.endsWith(CHANGELOG)) {
      return CHANGELOGS;
    }
    return Topics.ALL.stream()
        .filter(topic -> topic.name().equals(topicName))
        .findFirst()
        .map(LogKind::of)
        .orElse(INTERNAL);
  }

  private static LogKind of(Topic topic) {
    if (topic.cleanup() == Cleanup.COMPACT) {
      return TABLES;
    }
    return topic.retention().equals(Topic.FOR_EVER) ? KEPT : PASSING;
  }
}
