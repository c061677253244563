package cn.qianhu.streams.topology;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.BusinessDate;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads moves of the business date: the one reader that the streams and all others share. */
public final class DateMoves implements Deserializer<Decoded<DateMove>> {

  private final Deserializer<Decoded<BusinessDate>> events;

  public DateMoves(SchemaLookup schemas) {
    events = DecodingDeserializer.of(Topics.BUSINESS_DATE, BusinessDate.class, schemas);
  }

  @Override
  public Decoded<DateMove> deserialize(String topic, byte[] bytes) {
    Decoded<BusinessDate> decoded = events.deserialize(topic, bytes);
    if (decoded instanceof Decoded.Value<BusinessDate> read) {
      return new Decoded.Value<>(new DateMove(read.value(), bytes));
    }
    Decoded.Undecodable<?> poison = (Decoded.Undecodable<?>) decoded;
    return new Decoded.Undecodable<>(poison.bytes(), poison.cause());
  }

  /**
   * The move of a record, if it counts.
   *
   * @param timestamp of the record
   */
  public Decoded<BusinessDate> read(String topic, byte[] bytes, long timestamp) {
    Decoded<DateMove> decoded = deserialize(topic, bytes);
    if (decoded instanceof Decoded.Value<DateMove> read) {
      return read.value().writtenAt(timestamp);
    }
    Decoded.Undecodable<?> poison = (Decoded.Undecodable<?>) decoded;
    return new Decoded.Undecodable<>(poison.bytes(), poison.cause());
  }
}
