package cn.qianhu.command.fault;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Declares the task of a record corrupted, as Kafka Streams itself does where a transaction or a
 * changelog gives no answer: twice for each topic. Kafka Streams makes one for each task, and the
 * test speaks to them all through what is shared.
 */
public final class CorruptingExtractor implements TimestampExtractor {

  private static final int TIMES = 2;

  /** The subtopology that reads a topic. */
  static final Map<String, Integer> SUBTOPOLOGIES = new ConcurrentHashMap<>();

  /** After how many records of a topic, each time. */
  static final Map<String, Integer> EVERY = new ConcurrentHashMap<>();

  /** How often it was done, by topic. */
  static final Map<String, Integer> DONE = new ConcurrentHashMap<>();

  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    String topic = record.topic();
    int seen = SEEN.merge(topic, 1, Integer::sum);
    int done = DONE.getOrDefault(topic, 0);
    if (done < TIMES
        && seen / EVERY.getOrDefault(topic, Integer.MAX_VALUE) > done
        && isProcessing()) {
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
