package cn.qianhu.audit.table;

import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.topic.Topic;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A source of results. */
public interface ResultSource {

  /** The latest result of each key, in the order of the keys. */
  <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type);

  /**
   * The latest results of the wanted keys, and perhaps others: a source that knows keys before it
   * makes results makes only these, another one gives all.
   */
  default <T extends SpecificRecord> Stream<T> stream(
      Topic topic, Class<T> type, Predicate<String> wanted) {
    return stream(topic, type);
  }

  /** The rows of a table, in the order of the keys of their records. */
  default <T extends SpecificRecord, R> Stream<R> rows(ResultTable<T, R> table) {
    return stream(table.topic(), table.type()).flatMap(table.rows());
  }
}
