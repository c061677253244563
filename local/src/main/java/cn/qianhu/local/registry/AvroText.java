package cn.qianhu.local.registry;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Avro schemas as text: parsing, and the one spelling that decides whether two are equal. */
final class AvroText {
  private AvroText() {}

  /** Reads a schema; refused with 42201 and the parser's reason if it is none. */
  static Schema parse(String text) {
    if (text == null || text.isBlank()) {
      throw RegistryError.invalidSchema("it is empty");
    }
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException e) {
      throw RegistryError.invalidSchema(e.getMessage());
    }
  }

  /** The spelling under which a schema is stored and compared: Avro's own, documentation kept. */
  static String canonical(Schema schema) {
    return schema.toString();
  }

  /**
   * The canonical form of a text from the topic; one of another kind of schema, which a Confluent
   * registry may have written, is left as it is.
   */
  static String canonicalOrAsIs(String text) {
    try {
      return canonical(parse(text));
    } catch (RegistryError e) {
      return text;
    }
  }
}
