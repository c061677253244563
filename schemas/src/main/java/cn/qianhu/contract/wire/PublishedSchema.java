package cn.qianhu.contract.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.avro.Schema;

/**
 * The schemas as the registry has them: those of the {@code .avsc} files, without the hints about
 * Java types that the generated classes carry. To register the files by hand is to register the
 * same schemas.
 */
public final class PublishedSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAVA_HINT = "avro.java.string";

  private PublishedSchema() {}

  public static Schema of(Schema schema) {
    try {
      JsonNode plain = withoutHints(JSON.readTree(schema.toString()));
      return new Schema.Parser().parse(JSON.writeValueAsString(plain));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema did not print as JSON: " + schema, e);
    }
  }

  private static JsonNode withoutHints(JsonNode node) {
    if (node instanceof ObjectNode object) {
      boolean hinted = object.remove(JAVA_HINT) != null;
      if (hinted && object.size() == 1 && object.get("type") instanceof TextNode type) {
        return type;
      }
      object.properties().forEach(field -> field.setValue(withoutHints(field.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, withoutHints(array.get(i)));
      }
    }
    return node;
  }
}
