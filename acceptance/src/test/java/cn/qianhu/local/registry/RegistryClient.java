package cn.qianhu.local.registry;

import cn.qianhu.kit.LocalHttp;
import cn.qianhu.local.cluster.SharedCluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the registry of the cluster that the tests share over plain HTTP, as a client in any
 * language does.
 */
final class RegistryClient {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String V1 = record("Ore", "{\"name\":\"t\",\"type\":\"long\",\"default\":0}");
  static final String V2 =
      record(
          "Ore",
          "{\"name\":\"t\",\"type\":\"long\",\"default\":0},"
              + "{\"name\":\"mine\",\"type\":\"string\",\"default\":\"\"}");

  private RegistryClient() {}

  static String record(String name, String fields) {
    return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
  }

  static ObjectNode schema(String text) {
    return JSON.createObjectNode().put("schema", text);
  }

  static ObjectNode level(String name) {
    return JSON.createObjectNode().put("compatibility", name);
  }

  static ObjectNode version(String subject, int version, int id, String schema) {
    return JSON.createObjectNode()
        .put("subject", subject)
        .put("version", version)
        .put("id", id)
        .put("schema", schema);
  }

  static RegistryAnswer get(String path) throws Exception {
    return send(request(path));
  }

  static RegistryAnswer post(String path, JsonNode body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  static RegistryAnswer put(String path, JsonNode body) throws Exception {
    return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SharedCluster.get().registryUrl() + path))
        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
        .header("Authorization", "Bearer " + SharedCluster.get().registryToken().text());
  }

  static RegistryAnswer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = LocalHttp.ask(request.build());
    return new RegistryAnswer(response.statusCode(), JSON.readTree(response.body()));
  }

  /** What it answers. */
  record RegistryAnswer(int status, JsonNode body) {
    int error() {
      return body.path("error_code").asInt();
    }

    String message() {
      return body.path("message").asText();
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      body.forEach(text -> texts.add(text.asText()));
      return texts;
    }
  }
}
