package cn.qianhu.streams.replay;

import cn.qianhu.contract.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Where results go, as they would go to their topics. */
public interface ResultSink {

  /**
   * @param value null stands for a tombstone: there is no such result any more
   */
  void put(Topic topic, String key, SpecificRecord value);
}
