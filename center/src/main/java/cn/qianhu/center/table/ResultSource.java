package cn.qianhu.center.table;

import cn.qianhu.contract.topic.Topic;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Where results can be read from. */
public interface ResultSource {

  /** The latest result of each key, in the order of the keys. */
  <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type);
}
