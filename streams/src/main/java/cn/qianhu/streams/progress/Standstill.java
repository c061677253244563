package cn.qianhu.streams.progress;

import cn.qianhu.contract.text.Bilingual;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Something that should move and does not.
 *
 * @param words what it is and what to do
 * @param at the position that is not left; empty where it is not about one
 * @param restartHelps whether another start of the process is known to cure it
 */
public record Standstill(Bilingual words, Optional<StandstillPlace> at, boolean restartHelps) {

  /** A position in a partition that is read. */
  public record StandstillPlace(TopicPartition partition, long offset) {}

  static Standstill ofThread(String thread) {
    return new Standstill(
        Bilingual.of(
            "线程 %s 已终止，其任务停滞：请重新启动本进程".formatted(thread),
            "thread %s is dead and its tasks stand: start this process again".formatted(thread)),
        Optional.empty(),
        true);
  }

  static Standstill ofThreads(int missing, int wanted) {
    return new Standstill(
        Bilingual.of(
            "%d 个流线程中有 %d 个已终止：请重新启动本进程".formatted(wanted, missing),
            "%d of %d stream threads have ended: start this process again"
                .formatted(missing, wanted)),
        Optional.empty(),
        true);
  }

  static Standstill ofRecords(TopicPartition partition, long at, long end, long seconds) {
    return new Standstill(
        Bilingual.of(
            "%s 停在位置 %d（末尾 %d）已 %d 秒，其后有待读记录：请查看本进程日志；日志无说明时重新启动"
                .formatted(partition, at, end, seconds),
            "%s has stood at offset %d of %d for %d s, with records behind it: look into the log of this process, and start it again where that does not say why"
                .formatted(partition, at, end, seconds)),
        Optional.of(new StandstillPlace(partition, at)),
        false);
  }

  static Standstill ofTransaction(TopicPartition partition, long at, long end, long seconds) {
    return new Standstill(
        Bilingual.of(
            "%s 自位置 %d 起被一个未结束的事务挡住已 %d 秒（末尾 %d）：请用 kafka-transactions find-hanging 查找并终止"
                .formatted(partition, at, seconds, end),
            "%s has been held at offset %d of %d for %d s by a transaction that does not end: kafka-transactions find-hanging names it, and abort ends it"
                .formatted(partition, at, end, seconds)),
        Optional.of(new StandstillPlace(partition, at)),
        false);
  }

  static Standstill ofRestore(TopicPartition changelog, long remaining, long seconds) {
    return new Standstill(
        Bilingual.of(
            "状态恢复停滞：%s 剩余 %d 条，已 %d 秒未减少；请检查 Kafka、磁盘与本进程日志"
                .formatted(changelog, remaining, seconds),
            "the restore of state stands: %s has %d records left, which have not become fewer for %d s: look at Kafka, the disk and the log of this process"
                .formatted(changelog, remaining, seconds)),
        Optional.empty(),
        false);
  }
}
