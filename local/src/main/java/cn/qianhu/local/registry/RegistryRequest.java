package cn.qianhu.local.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpURI;

/**
 * One HTTP request, taken apart.
 *
 * @param method GET, POST, PUT …
 * @param path the path's segments, decoded: a subject may hold slashes
 * @param query the query, raw; empty if there is none
 * @param text the body
 * @param trusted whether the token for writing was shown
 */
record RegistryRequest(
    String method, List<String> path, String query, String text, boolean trusted) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static RegistryRequest of(String method, HttpURI uri, String text, boolean trusted) {
    List<String> path =
        Arrays.stream(String.valueOf(uri.getPath()).split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(RegistryRequest::decode)
            .toList();
    return new RegistryRequest(
        method, path, uri.getQuery() == null ? "" : uri.getQuery(), text, trusted);
  }

  /** The path's length and fixed words, with {@code *} where anything may stand. */
  boolean matches(String wantedMethod, String... pattern) {
    return method.equals(wantedMethod) && pathMatches(pattern);
  }

  boolean pathMatches(String... pattern) {
    if (pattern.length != path.size()) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (!pattern[i].equals("*") && !pattern[i].equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  String segment(int i) {
    return path.get(i);
  }

  /** Whether a query parameter is there with the value true. */
  boolean isSet(String parameter) {
    return Arrays.asList(query.split("&")).contains(parameter + "=true");
  }

  /** A whole number in the path; refused as a bad request if it is none. */
  int number(int i) {
    try {
      return Integer.parseInt(path.get(i));
    } catch (NumberFormatException e) {
      throw RegistryError.badRequest("'" + path.get(i) + "' is not a whole number");
    }
  }

  /** A version in the path: a number from 1, or {@code latest}, for which -1 may stand. */
  int version(int i) {
    String text = path.get(i);
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

  private static String decode(String segment) {
    // In a path, unlike in a form, a plus sign stands for itself.
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
