package cn.qianhu.trial.soak;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.contract.topic.Topics;

/** What a log of the broker is for, and so whether it may grow for ever. */
enum LogKind {
  /** Raw records and logs that are kept for ever: they grow with what comes in. */
  KEPT("原始与日志 kept for ever"),
  /** Tables of results: compacted. */
  TABLES("结果表 tables"),
  /** Between the stages: kept for some days. */
  PASSING("级间 between stages"),
  /** Changelogs of the streams' state: compacted. */
  CHANGELOGS("变更日志 changelogs"),
  /** Kafka's own: offsets, transactions, metadata. */
  INTERNAL("Kafka 内部 internal");

  private static final String CHANGELOG = "-changelog";

  private final String label;

  LogKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

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
