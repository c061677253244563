package cn.qianhu.local.registry;

import cn.qianhu.web.Body;
import cn.qianhu.web.BodyCollector;
import cn.qianhu.web.BodyLimits;
import cn.qianhu.web.HttpRoute;
import cn.qianhu.web.Json;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.Router;
import cn.qianhu.web.SharedBudget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Confluent's REST API: which path means which operation, and how its answer looks. */
final class RegistryRoutes {
  static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  /** Avro schemas of a whole industry are smaller by far. */
  static final int MOST_BYTES = 1 << 20;

  private static final Set<String> JSON =
      Set.of("application/json", CONTENT_TYPE, "application/vnd.schemaregistry+json");

  private static final Map<String, String> MODE = Map.of("mode", "READWRITE");

  private final List<HttpRoute> routes = new ArrayList<>();
  private final SchemaRegistry registry;
  private final WriteToken token;
  private final BodyLimits bodies;

  /**
   * @param token that a client has to send to register schemas of its own
   * @param patience how long a body may take to come
   */
  RegistryRoutes(SchemaRegistry registry, WriteToken token, Duration patience) {
    this.registry = registry;
    this.token = token;
    this.bodies =
        new BodyLimits(MOST_BYTES, patience, new SharedBudget(16L * MOST_BYTES, 16L * MOST_BYTES));
    on("GET", "/", request -> Map.of());
    on("HEAD", "/", request -> Map.of());
    addSubjects();
    addSchemas();
    addLevels();
    String tests = "/compatibility/subjects/{subject}/versions";
    on("POST", tests, r -> verdict(r, registry.objections(r.subject(), r.schema())));
    on(
        "POST",
        tests + "/{version}",
        r -> verdict(r, registry.objections(r.subject(), r.version(), r.schema())));
    on("GET", "/mode", request -> MODE);
    on("GET", "/mode/{subject}", RegistryRoutes::mode);
  }

  Router router() {
    return new Router(
        routes, RegistryRoutes::refuse, new RegistryErrorPages(), bodies, request -> {});
  }

  private static void refuse(RequestContext context, String allowed) {
    String method = context.method();
    throw method.equals("GET")
        ? RegistryError.noSuchPath(context.path())
        : RegistryError.notAllowed(method, context.path());
  }

  private void addSubjects() {
    on("GET", "/subjects", request -> registry.subjects());
    String subject = "/subjects/{subject}";
    on("POST", subject, r -> inFull(registry.lookup(r.subject(), r.schema())));
    on(
        "GET",
        subject + "/versions",
        r -> registry.versions(r.subject()).stream().map(RegisteredSchema::version).toList());
    on(
        "POST",
        subject + "/versions",
        r -> Map.of("id", registry.register(r.subject(), r.schema(), r.trusted())));
    String version = subject + "/versions/{version}";
    on("GET", version, r -> inFull(registry.version(r.subject(), r.version())));
    on(
        "GET",
        version + "/schema",
        r -> new Verbatim(registry.version(r.subject(), r.version()).schema()));
  }

  private void addSchemas() {
    on("GET", "/schemas/types", request -> List.of("AVRO"));
    String schema = "/schemas/ids/{id}";
    on("GET", schema, r -> Map.of("schema", registry.schema(r.id())));
    on("GET", schema + "/schema", r -> new Verbatim(registry.schema(r.id())));
    on(
        "GET",
        schema + "/subjects",
        r -> registry.uses(r.id()).stream().map(RegisteredSchema::subject).distinct().toList());
    on(
        "GET",
        schema + "/versions",
        r ->
            registry.uses(r.id()).stream()
                .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                .toList());
  }

  private void addLevels() {
    on("GET", "/config", r -> Map.of("compatibilityLevel", registry.globalLevel().name()));
    on("GET", "/config/{subject}", r -> Map.of("compatibilityLevel", ownLevel(r).name()));
    on("PUT", "/config", this::setLevel);
    on("PUT", "/config/{subject}", this::setLevel);
  }

  /** A slash at the end says nothing: so it is at Confluent's. */
  private void on(String method, String path, Function<RegistryRequest, Object> answer) {
    for (String each : List.of(path, path + "/")) {
      routes.add(new HttpRoute(List.of(method), each, context -> receive(context, answer)));
    }
  }

  private void receive(RequestContext context, Function<RegistryRequest, Object> answer) {
    BodyCollector.collect(
        context,
        bodies,
        body -> context.answer(CONTENT_TYPE, json(answer.apply(request(context, body)))));
  }

  private RegistryRequest request(RequestContext context, Body body) {
    String type = context.header("Content-Type");
    if (type == null ? body.size() > 0 : !JSON.contains(context.mediaType())) {
      // A page of strangers may send plain text wherever it likes, but no JSON.
      throw RegistryError.notJson(type);
    }
    return new RegistryRequest(
        context,
        body.toString(StandardCharsets.UTF_8),
        token.isIn(context.header("Authorization")));
  }

  private static byte[] json(Object answer) {
    return answer instanceof Verbatim verbatim
        ? verbatim.json().getBytes(StandardCharsets.UTF_8)
        : Json.bytes(answer);
  }

  private CompatibilityLevel ownLevel(RegistryRequest request) {
    String subject = request.subject();
    return request.context().isSet("defaultToGlobal")
        ? registry.ownLevel(subject).orElseGet(registry::globalLevel)
        : registry.ownLevel(subject).orElseThrow(() -> RegistryError.noLevelOf(subject));
  }

  private Object setLevel(RegistryRequest request) {
    CompatibilityLevel level =
        CompatibilityLevel.named(request.body().path("compatibility").asText(""));
    registry.setLevel(request.subject(), level, request.trusted());
    return Map.of("compatibility", level.name());
  }

  private static Object verdict(RegistryRequest request, List<String> objections) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("is_compatible", objections.isEmpty());
    if (request.context().isSet("verbose")) {
      verdict.put("messages", objections);
    }
    return verdict;
  }

  private static Object mode(RegistryRequest request) {
    if (!request.context().isSet("defaultToGlobal")) {
      throw RegistryError.noModeOf(request.subject());
    }
    return MODE;
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
  private record Verbatim(String json) {}
}
