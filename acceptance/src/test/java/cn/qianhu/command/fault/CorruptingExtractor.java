package cn.qianhu.command.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Declares the task of a record corrupted, as Kafka Streams itself does where a transaction or a
 * changelog gives no answer. Kafka Streams makes one for each task, and the test speaks to them all
 * through what is shared.
 */
public final class CorruptingExtractor implements TimestampExtractor {

  /** The subtopology that reads a topic. */
  static final Map<String, Integer> SUBTOPOLOGIES = new ConcurrentHashMap<>();

  /**
   * After how many records of a topic, once for each number. Each time, the thread that takes the
   * place of the one that failed rests for twice as long as the time before.
   */
  static final Map<String, List<Integer>> AFTER = new ConcurrentHashMap<>();

  /** How often it was done, by topic. */
  static final Map<String, Integer> DONE = new ConcurrentHashMap<>();

  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    String topic = record.topic();
    int seen = SEEN.merge(topic, 1, Integer::sum);
    int done = DONE.getOrDefault(topic, 0);
    List<Integer> after = AFTER.getOrDefault(topic, List.of());
    if (done < after.size() && seen >= after.get(done) && isProcessing()) {
      DONE.merge(topic, 1, Integer::sum);
      throw new TaskCorruptedException(
          Set.of(new TaskId(SUBTOPOLOGIES.get(topic), record.partition())));
    }
    return record.timestamp();
  }

  /** Times are asked for when records are handed out to tasks too; none is corrupted then. */
  private static boolean isProcessing() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("processTask")));
  }
}
