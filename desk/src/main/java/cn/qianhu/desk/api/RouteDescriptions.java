package cn.qianhu.desk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes the routes to readers of the API. The routes, their parameters and their audiences are
 * declared with them. The file has words: a summary of each, and where it differs from others of
 * its shape; of each parameter a description; of each shape the answers.
 */
final class RouteDescriptions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  private final JsonNode parameters;
  private final JsonNode answers;

  private RouteDescriptions(JsonNode parameters, JsonNode answers) {
    this.parameters = parameters;
    this.answers = answers;
  }

  /** Puts descriptions in the place of the words. */
  static void complete(ObjectNode api) throws JsonProcessingException {
    RouteDescriptions all = new RouteDescriptions(api.remove("parameters"), api.remove("answers"));
    ObjectNode paths = (ObjectNode) api.path("paths");
    for (DeskRoute route : DeskRoute.values()) {
      JsonNode words = paths.required(route.template());
      paths.putObject(route.template()).set("get", all.operation(route, words));
    }
  }

  private ObjectNode operation(DeskRoute route, JsonNode words) throws JsonProcessingException {
    String path = route.template().replace("/api/v1", "").substring(1);
    ObjectNode operation = JSON.createObjectNode();
    operation.put("operationId", path.replaceAll("[{}]", "").replaceAll("[/.]", "_"));
    operation.set("summary", words.required("summary"));
    ArrayNode taken = operation.putArray("parameters");
    Matcher inPath = IN_PATH.matcher(path);
    while (inPath.find()) {
      taken.add(parameter(inPath.group(1), "path", words).put("required", true));
    }
    route.parameters().forEach(name -> taken.add(parameter(name, "query", words)));
    operation.set("responses", responses(route, words));
    if (words.has("description")) {
      operation.set("description", words.path("description"));
    } else if (route.audience() == Audience.CENTRE) {
      operation.put("description", "仅限监测中心和审计 / for the centre and auditors only");
    }
    if (route.audience() == null) {
      operation.putArray("security");
    }
    return operation;
  }

  private ObjectNode parameter(String name, String place, JsonNode words) {
    ObjectNode parameter = JSON.createObjectNode();
    parameter.put("name", name).put("in", place).put("required", false);
    parameter.putObject("schema").put("type", "string");
    parameter.setAll((ObjectNode) parameters.required(name));
    words
        .path("parameters")
        .path(name)
        .properties()
        .forEach(own -> parameter.set(own.getKey(), own.getValue()));
    return parameter;
  }

  private ObjectNode responses(DeskRoute route, JsonNode words) throws JsonProcessingException {
    String ofShape = answers.required(route.shape().name()).toString();
    ObjectNode responses =
        (ObjectNode) JSON.readTree(ofShape.replace("{answer}", words.path("answer").asText()));
    if (route.audience() == Audience.CENTRE) {
      responses.set("403", responses.get("401"));
    }
    if (words.path("one").asBoolean() || route.template().contains("{")) {
      responses.set("404", responses.get("401"));
    }
    words
        .path("responses")
        .properties()
        .forEach(own -> responses.set(own.getKey(), own.getValue()));
    return responses;
  }
}
