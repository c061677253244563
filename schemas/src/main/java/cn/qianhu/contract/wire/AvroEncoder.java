package cn.qianhu.contract.wire;

import cn.qianhu.contract.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes values of one subject. The registry is asked for the id of their schema when the first is
 * written. Safe for many threads: each has a buffer of its own, which it uses again.
 */
public final class AvroEncoder<T extends SpecificRecord> {

  static {
    EventClasses.trust();
  }

  private final SchemaLookup lookup;
  private final String subject;
  private final Schema schema;
  private final SpecificData model;
  private final ThreadLocal<Buffer<T>> buffers = ThreadLocal.withInitial(this::newBuffer);
  private volatile byte[] header;

  public AvroEncoder(SchemaLookup lookup, String subject, Class<T> type) {
    this.lookup = lookup;
    this.subject = subject;
    this.schema = SpecificData.get().getSchema(type);
    this.model = new SpecificData(type.getClassLoader());
    // The generated classes write themselves, and need not be asked for each field by its schema.
    model.setCustomCoders(true);
  }

  /** An encoder of the values of a topic, whose class is that of the catalogue. */
  public static <T extends SpecificRecord> AvroEncoder<T> of(
      Topic topic, Class<T> type, SchemaLookup lookup) {
    topic.requireValues(type);
    return new AvroEncoder<>(lookup, topic.subject(), type);
  }

  /**
   * Writes a value.
   *
   * @throws SchemaNotRegisteredException if the registry does not have the schema
   * @throws RegistryUnavailableException if it gives no answer
   */
  public byte[] encode(T value) {
    try {
      return buffers.get().write(header(), value);
    } catch (IOException e) {
      throw new UncheckedIOException("A value of " + subject + " could not be written.", e);
    }
  }

  private byte[] header() {
    if (header == null) {
      header = WireHeader.of(lookup.idOf(subject, schema));
    }
    return header;
  }

  private Buffer<T> newBuffer() {
    return new Buffer<>(new SpecificDatumWriter<>(schema, model));
  }

  private static final class Buffer<T> {
    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    Buffer(SpecificDatumWriter<T> writer) {
      this.writer = writer;
    }

    byte[] write(byte[] header, T value) throws IOException {
      forget();
      bytes.write(header);
      writer.write(value, encoder);
      encoder.flush();
      return bytes.toByteArray();
    }

    /** Clears the buffer of a value that could not be written. */
    private void forget() throws IOException {
      encoder.flush();
      bytes.reset();
    }
  }
}
