package cn.qianhu.audit.log;

import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The raw topics from their beginning to where the reading stops. */
public interface RawLog {

  /** The topics of the raw log, the business date first and directories before reports. */
  List<Topic> TOPICS =
      Stream.of(
              List.of(Topics.BUSINESS_DATE, Topics.DIRECTORY_ENTERPRISES, Topics.DIRECTORY_SIGNERS),
              Topics.DIRECTORIES,
              Topics.REPORTS,
              List.of(Topics.QUOTA_COMMANDS))
          .flatMap(List::stream)
          .distinct()
          .toList();

  /** The position up to which the log is read. */
  StopPosition stop();

  /** The numbers of partitions of its topics, by which misplaced records are recognised. */
  RawPartitions partitions();

  /**
   * About how many records there are to read, for a caller that wants to know how long it will
   * take: offsets, some of which may be markers of transactions.
   */
  default long records() {
    return stop().ends().values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Reads a topic through. The records of a partition come in their order, those of several
   * partitions in any.
   *
   * @param topic of {@link #TOPICS}
   */
  void read(Topic topic, Consumer<RawRecord> visitor);
}
