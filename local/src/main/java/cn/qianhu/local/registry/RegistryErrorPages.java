package cn.qianhu.local.registry;

import cn.qianhu.web.ErrorPage;
import cn.qianhu.web.ErrorPages;
import cn.qianhu.web.Json;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.StackTraces;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes errors as Confluent's registry does. */
final class RegistryErrorPages implements ErrorPages {
  private static final Logger log = LoggerFactory.getLogger(RegistryErrorPages.class);
  private static final int UNAUTHORIZED = 401;

  @Override
  public ErrorPage page(Throwable failure, String requestId) {
    RegistryError error = error(failure, requestId);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("error_code", error.code());
    document.put("message", error.getMessage());
    return new ErrorPage(
        error.status(),
        RegistryRoutes.CONTENT_TYPE,
        Json.bytes(document),
        error.status() == UNAUTHORIZED ? Map.of("WWW-Authenticate", "Bearer") : Map.of());
  }

  private static RegistryError error(Throwable failure, String requestId) {
    if (failure instanceof RegistryError error) {
      return error;
    }
    if (failure instanceof ProblemException problemException) {
      return RegistryError.of(problemException.problem());
    }
    if (failure instanceof StackOverflowError) {
      return RegistryError.invalidSchema("it is nested too deeply");
    }
    log.error("request {} failed", requestId, StackTraces.shortened(failure));
    return RegistryError.failed(failure);
  }
}
