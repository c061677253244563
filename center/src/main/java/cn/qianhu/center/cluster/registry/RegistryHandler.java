package cn.qianhu.center.cluster.registry;

import cn.qianhu.center.cluster.registry.RegistryRoutes.Verbatim;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the registry: a request in, a status and JSON out, whatever happens between. */
final class RegistryHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(RegistryHandler.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  private final RegistryRoutes routes;

  RegistryHandler(RegistryRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      RegistryRequest request =
          RegistryRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), text);
      return new Reply(200, json(routes.answer(request)));
    } catch (RegistryError e) {
      return new Reply(e.status(), error(e.code(), e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Reply(400, error(400, "The path cannot be decoded: " + e.getMessage()));
    } catch (RuntimeException e) {
      log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
      return new Reply(500, error(50001, "The registry failed: " + e));
    }
  }

  private static String error(int code, String message) throws JsonProcessingException {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error_code", code);
    error.put("message", message);
    return json(error);
  }

  private static String json(Object answer) throws JsonProcessingException {
    return answer instanceof Verbatim verbatim ? verbatim.json() : JSON.writeValueAsString(answer);
  }

  private record Reply(int status, String json) {}
}
