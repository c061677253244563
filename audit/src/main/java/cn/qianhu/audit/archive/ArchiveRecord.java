package cn.qianhu.audit.archive;

import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.RawSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The form of a record in the archive. */
final class ArchiveRecord {

  static final Schema SCHEMA = schema();

  private static final Schema HEADER = SCHEMA.getField("headers").schema().getElementType();

  private ArchiveRecord() {}

  private static Schema schema() {
    try (InputStream in = ArchiveRecord.class.getResourceAsStream("archived-record.avsc")) {
      return new SchemaParser().parse(in).mainSchema();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GenericRecord of(ConsumerRecord<byte[], byte[]> record) {
    GenericRecord archived = new GenericData.Record(SCHEMA);
    archived.put("offset", record.offset());
    archived.put("timestamp", record.timestamp());
    archived.put("key", buffer(record.key()));
    archived.put("value", buffer(record.value()));
    List<GenericRecord> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      GenericRecord one = new GenericData.Record(HEADER);
      one.put("key", header.key());
      one.put("value", buffer(header.value()));
      headers.add(one);
    }
    archived.put("headers", headers);
    return archived;
  }

  static long offset(GenericRecord archived) {
    return (Long) archived.get("offset");
  }

  static long timestamp(GenericRecord archived) {
    return (Long) archived.get("timestamp");
  }

  /** The record as it stood on its topic. */
  static RawRecord raw(ArchiveSegment segment, GenericRecord archived) {
    RawSource source =
        new RawSource(
            segment.topic(), segment.partition(), offset(archived), text(origin(archived)));
    return new RawRecord(
        source,
        timestamp(archived),
        text(bytes(archived.get("key"))),
        bytes(archived.get("value")),
        RawPlace.signature(headers(archived)));
  }

  static byte[] key(GenericRecord archived) {
    return bytes(archived.get("key"));
  }

  /** The record as it is to stand in a partition of its topic. */
  static ProducerRecord<byte[], byte[]> record(
      String topic, int partition, GenericRecord archived) {
    return new ProducerRecord<>(
        topic,
        partition,
        timestamp(archived),
        key(archived),
        bytes(archived.get("value")),
        headers(archived));
  }

  private static Headers headers(GenericRecord archived) {
    Headers headers = new RecordHeaders();
    for (Object header : (List<?>) archived.get("headers")) {
      GenericRecord one = (GenericRecord) header;
      headers.add(one.get("key").toString(), bytes(one.get("value")));
    }
    return headers;
  }

  private static byte[] origin(GenericRecord archived) {
    Header origin = headers(archived).lastHeader(RawRecords.ORIGIN);
    return origin == null ? null : origin.value();
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static byte[] bytes(Object buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[((ByteBuffer) buffer).remaining()];
    ((ByteBuffer) buffer).duplicate().get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
