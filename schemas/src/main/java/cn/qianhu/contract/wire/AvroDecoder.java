package cn.qianhu.contract.wire;

import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.contract.topic.Topic;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads values, whatever version of their schema they were written in. Safe for many threads: each
 * has readers of its own, one for each schema id, which it uses again.
 */
public final class AvroDecoder<T extends SpecificRecord> {

  static {
    EventClasses.trust();
  }

  private static final int LONGEST_CAUSE = 200;

  private final SchemaLookup lookup;
  private final Class<T> type;
  private final Schema schema;
  private final SpecificData model;
  private final ThreadLocal<Readers> readers = ThreadLocal.withInitial(Readers::new);

  public AvroDecoder(SchemaLookup lookup, Class<T> type) {
    this.lookup = lookup;
    this.type = type;
    this.schema = SpecificData.get().getSchema(type);
    this.model = SpecificData.getForClass(type);
  }

  /** A decoder of the values of a topic, whose class is that of the catalogue. */
  public static <T extends SpecificRecord> AvroDecoder<T> of(
      Topic topic, Class<T> type, SchemaLookup lookup) {
    topic.requireValues(type);
    return new AvroDecoder<>(lookup, type);
  }

  /**
   * Reads a value.
   *
   * @throws UndecodableException if the bytes are not a value and never will be
   * @throws RegistryUnavailableException if the registry gives no answer: nothing is said about the
   *     bytes then
   */
  public T decode(byte[] bytes) {
    int schemaId = WireHeader.schemaId(bytes);
    return readers.get().read(schemaId, bytes);
  }

  private final class Readers {
    private final Map<Integer, SpecificDatumReader<T>> bySchemaId = new HashMap<>();
    private BinaryDecoder decoder;
    private StrictUtf8Decoder texts;

    T read(int schemaId, byte[] bytes) {
      SpecificDatumReader<T> reader = bySchemaId.computeIfAbsent(schemaId, this::reader);
      int length = bytes.length - WireHeader.LENGTH;
      decoder = DecoderFactory.get().binaryDecoder(bytes, WireHeader.LENGTH, length, decoder);
      texts = texts == null ? new StrictUtf8Decoder(decoder) : texts;
      try {
        T value = reader.read(null, texts);
        if (!decoder.isEnd()) {
          throw new UndecodableException(
              "bytes left over after the body: " + decoder.inputStream().available());
        }
        return value;
      } catch (UndecodableException | SecurityException e) {
        throw e;
      } catch (EOFException e) {
        throw new UndecodableException("truncated body: " + length + " bytes", e);
      } catch (AvroTypeException e) {
        throw new UndecodableException(
            "schema id " + schemaId + " cannot be read as " + type.getSimpleName(), e);
      } catch (IOException | RuntimeException e) {
        throw new UndecodableException("unreadable body: " + brief(e.getMessage()), e);
      }
    }

    /** Avro's words may hold what the sender wrote. */
    private static String brief(String message) {
      return Excerpt.printable(String.valueOf(message), LONGEST_CAUSE);
    }

    private SpecificDatumReader<T> reader(int schemaId) {
      Schema writer = lookup.schemaOf(schemaId);
      // Avro would not mind: every field has a default, and an empty value would come out.
      if (!writer.getName().equals(schema.getName())) {
        throw new UndecodableException(
            "schema id " + schemaId + " is of " + writer.getName() + ", not " + schema.getName());
      }
      return new SpecificDatumReader<>(writer, schema, model);
    }
  }
}
