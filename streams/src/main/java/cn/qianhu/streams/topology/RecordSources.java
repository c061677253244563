package cn.qianhu.streams.topology;

import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.streams.runtime.bundle.Bundles;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The position of the current record in the raw log. */
final class RecordSources {

  private RecordSources() {}

  static RawSource of(ProcessorContext<?, ?> context, Record<?, ?> record) {
    RecordMetadata metadata =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record without coordinates"));
    return new RawSource(
        metadata.topic(),
        metadata.partition(),
        metadata.offset(),
        HeaderText.of(record.headers(), Bundles.ORIGIN));
  }

  /** The position and time of the current record in the raw log. */
  static RawPlace placeOf(Record<String, ?> record, RawSource source) {
    return new RawPlace(
        record.key(), source.partition(), record.timestamp(), RawPlace.signature(record.headers()));
  }
}
