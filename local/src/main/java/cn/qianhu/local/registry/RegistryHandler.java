package cn.qianhu.local.registry;

import cn.qianhu.local.registry.RegistryRoutes.Verbatim;
import cn.qianhu.web.BodyBudget;
import cn.qianhu.web.Texts;
import cn.qianhu.web.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the registry: a request in, a status and JSON out, whatever happens between. */
final class RegistryHandler extends Handler.Abstract {
  private static final Logger log = LoggerFactory.getLogger(RegistryHandler.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  private static final int UNAUTHORIZED = 401;
  private static final long BYTES_TOGETHER = 16L * RegistryBody.MOST_BYTES;

  private final BodyBudget budget = new BodyBudget(BYTES_TOGETHER);
  private final RegistryRoutes routes;
  private final WriteToken token;
  private final Duration patience;
  private final Executor threads;

  /**
   * @param token that a client must send to write something of its own
   * @param patience how long a body may take to come
   * @param threads that wait for Kafka
   */
  RegistryHandler(RegistryRoutes routes, WriteToken token, Duration patience, Executor threads) {
    this.routes = routes;
    this.token = token;
    this.patience = patience;
    this.threads = threads;
  }

  /** No thread waits for a body that comes slowly. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var unused =
        RegistryBody.of(request, patience, budget)
            .whenCompleteAsync(
                (body, failure) ->
                    answer(
                        response,
                        callback,
                        failure == null ? reply(request, body) : refusal(notTaken(failure))),
                threads);
    return true;
  }

  private static RegistryError notTaken(Throwable failure) {
    return failure instanceof RegistryError refusal ? refusal : RegistryError.tooSlow();
  }

  private static void answer(Response response, Callback callback, Reply reply) {
    byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
    response.setStatus(reply.status());
    if (reply.status() == UNAUTHORIZED) {
      response.getHeaders().put("WWW-Authenticate", "Bearer");
    }
    response.getHeaders().put("Content-Type", CONTENT_TYPE);
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private Reply reply(Request asked, byte[] body) {
    String method = asked.getMethod();
    try {
      requireJson(asked, body);
      RegistryRequest request =
          RegistryRequest.of(
              method,
              asked.getHttpURI(),
              new String(body, StandardCharsets.UTF_8),
              token.isIn(asked.getHeaders().get("Authorization")));
      return new Reply(200, json(routes.answer(request)));
    } catch (RegistryError e) {
      return refusal(e);
    } catch (IllegalArgumentException e) {
      return refusal(RegistryError.badRequest("The path cannot be decoded: " + e.getMessage()));
    } catch (StackOverflowError e) {
      return refusal(RegistryError.invalidSchema("it is nested too deeply"));
    } catch (RuntimeException | JsonProcessingException e) {
      log.error(
          "{} {} failed",
          method,
          Texts.shortened(asked.getHttpURI().getPath()),
          Traces.shortened(e));
      return new Reply(500, error(50001, "The registry failed: " + e));
    }
  }

  /** A page of strangers may send plain text wherever it likes, but no JSON. */
  private static void requireJson(Request request, byte[] body) {
    String type = request.getHeaders().get("Content-Type");
    if (type == null ? body.length > 0 : !isJson(MimeTypes.getBase(type))) {
      throw RegistryError.notJson(type);
    }
  }

  private static boolean isJson(String type) {
    return type.equalsIgnoreCase("application/json")
        || type.equalsIgnoreCase("application/vnd.schemaregistry.v1+json")
        || type.equalsIgnoreCase("application/vnd.schemaregistry+json");
  }

  private static Reply refusal(RegistryError e) {
    return new Reply(e.status(), error(e.code(), e.getMessage()));
  }

  private static String error(int code, String message) {
    return JSON.createObjectNode().put("error_code", code).put("message", message).toString();
  }

  private static String json(Object answer) throws JsonProcessingException {
    return answer instanceof Verbatim verbatim ? verbatim.json() : JSON.writeValueAsString(answer);
  }

  private record Reply(int status, String json) {}
}
