package cn.qianhu.audit.log;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.streams.topology.DateMove;
import cn.qianhu.streams.topology.DateMoves;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Decodes raw records with the code of the streams, so that the same bytes count as poison. */
final class RawEvents {

  private final Map<String, Deserializer<? extends DecodeResult<?>>> byTopic = new HashMap<>();

  RawEvents(SchemaLookup schemas) {
    for (Topic topic : RawLog.TOPICS) {
      byTopic.put(topic.name(), DecodingDeserializer.of(topic, topic.value(), schemas));
    }
    byTopic.put(Topics.BUSINESS_DATE.name(), new DateMoves(schemas));
  }

  /** The event of a record, or null where the streams make a dead letter of it. */
  SpecificRecord decode(Topic topic, RawRecord record) {
    DecodeResult<?> decodeResult =
        byTopic.get(topic.name()).deserialize(record.source().topic(), record.value());
    if (decodeResult instanceof DecodeResult.Value<?> read
        && read.value() instanceof DateMove move) {
      decodeResult = move.writtenAt(record.timestamp());
    }
    return decodeResult instanceof DecodeResult.Value<?> value
        ? (SpecificRecord) value.value()
        : null;
  }
}
