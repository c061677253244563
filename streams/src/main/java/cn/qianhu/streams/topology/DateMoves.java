package cn.qianhu.streams.topology;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.BusinessDate;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads moves of the business date: the one reader that the streams and all others share. */
public final class DateMoves implements Deserializer<DecodeResult<DateMove>> {

  private final Deserializer<DecodeResult<BusinessDate>> events;

  public DateMoves(SchemaLookup schemas) {
    events = DecodingDeserializer.of(Topics.BUSINESS_DATE, BusinessDate.class, schemas);
  }

  @Override
  public DecodeResult<DateMove> deserialize(String topic, byte[] bytes) {
    DecodeResult<BusinessDate> decodeResult = events.deserialize(topic, bytes);
    if (decodeResult instanceof DecodeResult.Value<BusinessDate> read) {
      return new DecodeResult.Value<>(new DateMove(read.value(), bytes));
    }
    DecodeResult.Undecodable<?> poison = (DecodeResult.Undecodable<?>) decodeResult;
    return new DecodeResult.Undecodable<>(poison.bytes(), poison.cause());
  }

  /**
   * The move of a record, if it counts.
   *
   * @param timestamp of the record
   */
  public DecodeResult<BusinessDate> read(String topic, byte[] bytes, long timestamp) {
    DecodeResult<DateMove> decodeResult = deserialize(topic, bytes);
    if (decodeResult instanceof DecodeResult.Value<DateMove> read) {
      return read.value().writtenAt(timestamp);
    }
    DecodeResult.Undecodable<?> poison = (DecodeResult.Undecodable<?>) decodeResult;
    return new DecodeResult.Undecodable<>(poison.bytes(), poison.cause());
  }
}
