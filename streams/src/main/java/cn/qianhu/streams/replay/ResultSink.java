package cn.qianhu.streams.replay;

import cn.qianhu.contract.topic.Topic;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where results go, as they would go to their topics. Those of different keys may come on several
 * threads at once.
 */
public interface ResultSink {

  /**
   * @param value makes the result when it is read, since of hundred thousands few are; null stands
   *     for a tombstone: there is no such result any more
   */
  void put(Topic topic, String key, Supplier<? extends SpecificRecord> value);
}
