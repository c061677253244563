package cn.qianhu.local.registry;

import cn.qianhu.web.RequestContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A request to the registry.
 *
 * @param text the body
 * @param trusted whether the token for writing was shown
 */
record RegistryRequest(RequestContext context, String text, boolean trusted) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String subject() {
    return context.argument("subject");
  }

  /** An id in the path; refused as a bad request if it is no whole number. */
  int id() {
    String text = context.argument("id");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw RegistryError.badRequest("'" + text + "' is not a whole number");
    }
  }

  /** A version in the path: a number from 1, or {@code latest}, for which -1 may stand. */
  int version() {
    String text = context.argument("version");
    if (text.equals("latest") || text.equals("-1")) {
      return SchemaRegistry.LATEST;
    }
    try {
      int version = Integer.parseInt(text);
      if (version >= 1) {
        return version;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw RegistryError.invalidVersion(text);
  }

  /** The schema in the body; refused if the body is no JSON or asks for more than plain Avro. */
  String schema() {
    JsonNode body = body();
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryError.invalidSchema("this registry keeps Avro schemas, not " + type);
    }
    if (!body.path("references").isEmpty()) {
      throw RegistryError.invalidSchema(
          "references to other subjects are not offered; write the types into the schema itself");
    }
    return body.path("schema").asText("");
  }

  JsonNode body() {
    try {
      JsonNode body = JSON.readTree(text);
      if (body.isObject()) {
        return body;
      }
      throw RegistryError.badRequest("The body must be a JSON object");
    } catch (JsonProcessingException e) {
      throw RegistryError.badRequest("The body is no JSON: " + e.getOriginalMessage());
    }
  }
}
