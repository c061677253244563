package cn.qianhu.trial.bench.peer;

import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.MeterReading;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes a reading with the product's decoder, and gives what it adds to each of its cells. */
final class CellsOfReadings implements KafkaRecordDeserializationSchema<Tuple2<String, Long>> {

  private static final long serialVersionUID = 1L;

  private final String registryUrl;
  private final int enterprises;
  private transient AvroDecoder<MeterReading> decoder;
  private transient CellJob job;

  CellsOfReadings(String registryUrl, int enterprises) {
    this.registryUrl = registryUrl;
    this.enterprises = enterprises;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new AvroDecoder<>(SchemaLookup.at(registryUrl), MeterReading.class);
    job = new CellJob(enterprises);
  }

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<Tuple2<String, Long>> out) {
    MeterReading reading = decoder.decode(record.value());
    Long milligrams = job.milligrams(reading);
    for (String cell : job.cells(reading)) {
      out.collect(Tuple2.of(cell, milligrams));
    }
  }

  @Override
  public TypeInformation<Tuple2<String, Long>> getProducedType() {
    return Types.TUPLE(Types.STRING, Types.LONG);
  }
}
