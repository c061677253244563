package cn.qianhu.local.registry;

import cn.qianhu.local.registry.RegistryRecord.LevelRemoved;
import cn.qianhu.local.registry.RegistryRecord.LevelSet;
import cn.qianhu.local.registry.RegistryRecord.Other;
import cn.qianhu.local.registry.RegistryRecord.SchemaRemoved;
import cn.qianhu.local.registry.RegistryRecord.SchemaStored;
import cn.qianhu.local.registry.RegistryRecord.SubjectDeleted;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The records of {@code _schemas}, spelt as Confluent's registry spells them, so that either can
 * take the topic over from the other.
 *
 * <p>Compaction compares keys byte by byte: the order of the properties in a key is part of the
 * format.
 */
final class RecordFormat {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordFormat() {}

  static String schemaKey(String subject, int version) {
    return key("SCHEMA", subject).put("version", version).put("magic", 1).toString();
  }

  static String schemaValue(RegisteredSchema schema) {
    return JSON.createObjectNode()
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("id", schema.id())
        .put("schema", schema.schema())
        .put("deleted", schema.deleted())
        .toString();
  }

  static String levelKey(String subject) {
    return key("CONFIG", subject).put("magic", 0).toString();
  }

  static String levelValue(String subject, CompatibilityLevel level) {
    ObjectNode value = JSON.createObjectNode();
    if (subject != null) {
      value.put("subject", subject);
    }
    return value.put("compatibilityLevel", level.name()).toString();
  }

  /** Reads a record of the topic, its value null where Kafka has a tombstone. */
  static RegistryRecord read(String key, String value) {
    try {
      JsonNode name = JSON.readTree(key);
      JsonNode content = value == null ? null : JSON.readTree(value);
      return switch (name.path("keytype").asText()) {
        case "SCHEMA" -> schema(name, content);
        case "CONFIG" -> level(name, content);
        case "DELETE_SUBJECT" -> subjectDeleted(content);
        default -> new Other();
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The topic " + SchemasTopic.NAME + " holds a record that is no JSON, with key " + key, e);
    }
  }

  private static RegistryRecord schema(JsonNode key, JsonNode value) {
    String subject = key.path("subject").asText();
    int version = key.path("version").asInt();
    if (value == null) {
      return new SchemaRemoved(subject, version);
    }
    return new SchemaStored(
        new RegisteredSchema(
            subject,
            version,
            value.path("id").asInt(),
            AvroText.canonicalOrAsIs(value.path("schema").asText()),
            value.path("deleted").asBoolean(false)));
  }

  private static RegistryRecord level(JsonNode key, JsonNode value) {
    String subject = key.path("subject").asText(null);
    if (value == null || !value.hasNonNull("compatibilityLevel")) {
      return new LevelRemoved(subject);
    }
    return new LevelSet(
        subject, CompatibilityLevel.named(value.path("compatibilityLevel").asText()));
  }

  private static RegistryRecord subjectDeleted(JsonNode value) {
    return value == null
        ? new Other()
        : new SubjectDeleted(value.path("subject").asText(), value.path("version").asInt());
  }

  private static ObjectNode key(String type, String subject) {
    ObjectNode key = JSON.createObjectNode().put("keytype", type);
    return subject == null ? key : key.put("subject", subject);
  }
}
