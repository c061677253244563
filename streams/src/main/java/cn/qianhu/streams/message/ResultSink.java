package cn.qianhu.streams.message;

import cn.qianhu.contract.topic.Topic;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * Receives results, for their topics or for a replay. Results of different keys may arrive on
 * several threads at once.
 */
public interface ResultSink {

  /**
   * @param value makes the result when it is read, since a replay reads few of hundred thousands;
   *     null stands for a tombstone: there is no such result any more
   */
  void put(Topic topic, String key, Supplier<? extends SpecificRecord> value);
}
