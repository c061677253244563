package cn.qianhu.streams.app;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.runtime.FailedRecord;
import cn.qianhu.streams.runtime.OtherRulesException;
import cn.qianhu.streams.runtime.StateFolder;
import java.util.Locale;
import java.util.Optional;

/**
 * Why the streams of this process stopped by themselves, and what to do about it.
 *
 * @param record the record that cannot be processed, where it is one
 * @param times how often it failed
 */
public record StreamsStop(Optional<FailedRecord> record, int times, Throwable cause) {

  /** Whether every start would stop for the same cause. */
  boolean comesAgain() {
    return record.isPresent() || OtherRulesException.in(cause).isPresent();
  }

  /** The reason in a line, Chinese and English. */
  public String words() {
    return record.map(this::ofRecord).orElseGet(this::ofProcess);
  }

  private String ofRecord(FailedRecord at) {
    Optional<String> namespace = namespaceBetweenStages(at);
    if (namespace.isPresent()) {
      return ofMessage(at, namespace.get());
    }
    return "流处理停在记录 %s（%s）：连续 %d 次处理失败。数据未丢失，该分区其后的记录在装上能处理它的版本之前不计入。"
            .formatted(at, at.processor(), times)
        + " / The streams stop at record %s (%s), which failed %d times: %s. Nothing is lost; what"
            .formatted(at, at.processor(), times, root())
        + " comes after it in its partition does not count until a version is started that can"
        + " process it. To see it: kafka-console-consumer --topic %s --partition %d --offset %d"
            .formatted(at.topic(), at.partition(), at.offset())
        + " --max-messages 1";
  }

  /** The namespace of a topic between stages; nothing where the topic is another. */
  private static Optional<String> namespaceBetweenStages(FailedRecord at) {
    return Topics.BETWEEN_STAGES.stream()
        .map(Topic::name)
        .filter(at.topic()::endsWith)
        .map(name -> at.topic().substring(0, at.topic().length() - name.length()))
        .findFirst();
  }

  /**
   * The advice about a message of the streams to themselves: nobody else should write there, so
   * that one that cannot be read is somebody else's, or damaged.
   */
  private String ofMessage(FailedRecord at, String namespace) {
    String there = namespace.isEmpty() ? "" : " --namespace " + namespace;
    String skip =
        "qianhu dead-letters skip %s/%d/%d%s"
            .formatted(at.topic(), at.partition(), at.offset(), there);
    String reset = "qianhu reset" + there;
    return "流处理停在阶段之间的记录 %s（%s）：连续 %d 次处理失败。它可能是他人误写，也可能含有差额，因此不会自行略过。确认后用 %s 略过，再重新启动全部流处理实例；若它是流处理自己写的，随后运行 %s 由原始记录重算。"
            .formatted(at, at.processor(), times, skip, reset)
        + " / The streams stop at record %s (%s) between two stages, which failed %d times: %s."
            .formatted(at, at.processor(), times, root())
        + " It may be somebody else's, or hold a difference, and is not passed over by itself. To"
        + " pass over it: %s, then start all instances of the streams again; where they wrote it"
            .formatted(skip)
        + " themselves, run %s afterwards, which works all out anew from the raw records"
            .formatted(reset);
  }

  private String ofProcess() {
    return OtherRulesException.in(cause).map(Throwable::getMessage).orElseGet(this::ofThreads);
  }

  private String ofThreads() {
    Throwable root = root();
    if (root instanceof OutOfMemoryError) {
      return "流处理停止：内存不足，请加大 -Xmx 后重新启动 / The streams stop: out of memory. Give the"
          + " process more (-Xmx) and start it again: "
          + root;
    }
    if (String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT).contains("no space left")) {
      return "流处理停止：本地状态盘已满，请腾出空间后重新启动 / The streams stop: the disk of the local"
          + " state is full. Make room and start them again: "
          + root;
    }
    if (StateFolder.isDamage(cause)) {
      return "流处理停止：本地状态损坏，请重新启动：损坏部分将被删除并从变更日志恢复，数据未丢失；若反复发生，请更换磁盘"
          + " / The streams stop: local state is damaged. Start them again: what is damaged is taken"
          + " away and restored from its changelog, and nothing is lost. Where it comes again, the"
          + " disk is bad: "
          + root;
    }
    return "流处理停止：流线程 %d 次失败，原因不在任何一条记录；数据未丢失，排除原因后重新启动".formatted(times)
        + " / The streams stop: threads failed %d times, and not on one record: %s. Nothing is lost;"
            .formatted(times, root)
        + " see the log, mend the cause and start them again";
  }

  private Throwable root() {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
