package cn.qianhu.audit.explain;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Results of which those of one class are not what was computed. */
record TamperedResults<E extends SpecificRecord>(
    ResultSource results, Class<E> target, Consumer<E> tampering) implements ResultSource {

  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    return results.stream(topic, type).map(row -> type.equals(target) ? tamper(row) : row);
  }

  private <T extends SpecificRecord> T tamper(T row) {
    T copy = SpecificData.get().deepCopy(row.getSchema(), row);
    tampering.accept(target.cast(copy));
    return copy;
  }
}
