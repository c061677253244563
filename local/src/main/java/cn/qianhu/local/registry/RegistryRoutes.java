package cn.qianhu.local.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Confluent's REST API: which path means which operation, and how its answer looks.
 *
 * <p>An answer is a value to be written as JSON.
 */
final class RegistryRoutes {
  private static final List<String> TYPES = List.of("AVRO");
  private static final Map<String, String> MODE = Map.of("mode", "READWRITE");

  private final SchemaRegistry registry;

  RegistryRoutes(SchemaRegistry registry) {
    this.registry = registry;
  }

  Object answer(RegistryRequest request) {
    if (request.path().isEmpty()) {
      return Map.of();
    }
    return switch (request.segment(0)) {
      case "subjects" -> subjects(request);
      case "schemas" -> schemas(request);
      case "config" -> config(request);
      case "compatibility" -> compatibility(request);
      case "mode" -> mode(request);
      default -> throw nothing(request);
    };
  }

  private Object subjects(RegistryRequest request) {
    if (request.matches("GET", "subjects")) {
      return registry.subjects();
    }
    if (request.matches("POST", "subjects", "*")) {
      return inFull(registry.lookup(request.segment(1), request.schema()));
    }
    if (request.matches("GET", "subjects", "*", "versions")) {
      return numbers(registry.versions(request.segment(1)));
    }
    if (request.matches("POST", "subjects", "*", "versions")) {
      return Map.of(
          "id", registry.register(request.segment(1), request.schema(), request.trusted()));
    }
    if (request.matches("GET", "subjects", "*", "versions", "*")) {
      return inFull(registry.version(request.segment(1), request.version(3)));
    }
    if (request.matches("GET", "subjects", "*", "versions", "*", "schema")) {
      return new Verbatim(registry.version(request.segment(1), request.version(3)).schema());
    }
    throw nothing(request);
  }

  private Object schemas(RegistryRequest request) {
    if (request.matches("GET", "schemas", "types")) {
      return TYPES;
    }
    if (request.matches("GET", "schemas", "ids", "*")) {
      return Map.of("schema", registry.schema(request.number(2)));
    }
    if (request.matches("GET", "schemas", "ids", "*", "schema")) {
      return new Verbatim(registry.schema(request.number(2)));
    }
    if (request.matches("GET", "schemas", "ids", "*", "subjects")) {
      return registry.uses(request.number(2)).stream()
          .map(RegisteredSchema::subject)
          .distinct()
          .toList();
    }
    if (request.matches("GET", "schemas", "ids", "*", "versions")) {
      return registry.uses(request.number(2)).stream()
          .map(use -> Map.of("subject", use.subject(), "version", use.version()))
          .toList();
    }
    throw nothing(request);
  }

  private Object config(RegistryRequest request) {
    if (request.matches("GET", "config")) {
      return Map.of("compatibilityLevel", registry.globalLevel().name());
    }
    if (request.matches("GET", "config", "*")) {
      return Map.of("compatibilityLevel", ownLevel(request).name());
    }
    if (request.matches("PUT", "config")) {
      return setLevel(null, request);
    }
    if (request.matches("PUT", "config", "*")) {
      return setLevel(request.segment(1), request);
    }
    throw nothing(request);
  }

  private CompatibilityLevel ownLevel(RegistryRequest request) {
    String subject = request.segment(1);
    return request.isSet("defaultToGlobal")
        ? registry.ownLevel(subject).orElseGet(registry::globalLevel)
        : registry.ownLevel(subject).orElseThrow(() -> RegistryError.noLevelOf(subject));
  }

  private Object setLevel(String subject, RegistryRequest request) {
    CompatibilityLevel level =
        CompatibilityLevel.named(request.body().path("compatibility").asText(""));
    registry.setLevel(subject, level, request.trusted());
    return Map.of("compatibility", level.name());
  }

  private Object compatibility(RegistryRequest request) {
    if (request.matches("POST", "compatibility", "subjects", "*", "versions")) {
      return verdict(request, registry.objections(request.segment(2), request.schema()));
    }
    if (request.matches("POST", "compatibility", "subjects", "*", "versions", "*")) {
      return verdict(
          request, registry.objections(request.segment(2), request.version(4), request.schema()));
    }
    throw nothing(request);
  }

  private static Object verdict(RegistryRequest request, List<String> objections) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("is_compatible", objections.isEmpty());
    if (request.isSet("verbose")) {
      verdict.put("messages", objections);
    }
    return verdict;
  }

  private static Object mode(RegistryRequest request) {
    if (request.matches("GET", "mode")
        || (request.matches("GET", "mode", "*") && request.isSet("defaultToGlobal"))) {
      return MODE;
    }
    if (request.matches("GET", "mode", "*")) {
      throw RegistryError.noModeOf(request.segment(1));
    }
    throw nothing(request);
  }

  private static RegistryError nothing(RegistryRequest request) {
    String path = "/" + String.join("/", request.path());
    return request.method().equals("GET")
        ? RegistryError.noSuchPath(path)
        : RegistryError.notAllowed(request.method(), path);
  }

  private static List<Integer> numbers(List<RegisteredSchema> versions) {
    return versions.stream().map(RegisteredSchema::version).toList();
  }

  private static Map<String, Object> inFull(RegisteredSchema version) {
    Map<String, Object> full = new LinkedHashMap<>();
    full.put("subject", version.subject());
    full.put("version", version.version());
    full.put("id", version.id());
    full.put("schema", version.schema());
    return full;
  }

  /** An answer that is JSON text already. */
  record Verbatim(String json) {}
}
