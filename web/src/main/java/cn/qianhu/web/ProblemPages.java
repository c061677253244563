package cn.qianhu.web;

import cn.qianhu.contract.text.Bilingual;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers failures with problems (RFC 9457).
 *
 * @param failures problems behind failures that are no {@link ProblemException}, by their classes
 * @param operators the audience that gets the number of a request that failed for no known reason
 */
public record ProblemPages(
    Map<Class<? extends RuntimeException>, Problem> failures, Bilingual operators)
    implements ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  public ProblemPages {
    failures = Map.copyOf(failures);
  }

  @Override
  public ErrorPage page(Throwable failure, String requestId) {
    Problem problem = problem(failure, requestId);
    return ErrorPage.of(problem, problem.type().status(), requestId);
  }

  private Problem problem(Throwable failure, String requestId) {
    if (failure instanceof ProblemException problemException) {
      return problemException.problem();
    }
    Problem known = failures.get(failure.getClass());
    if (known != null) {
      return known;
    }
    LOG.atError()
        .addKeyValue("request", requestId)
        .setCause(StackTraces.shortened(failure))
        .log("a request failed");
    return Problem.of(
        ProblemType.INTERNAL,
        "请求 " + requestId + " 处理失败：请稍后重试，并将编号告知" + operators.zh(),
        "Request "
            + requestId
            + " failed: try again later, and tell "
            + operators.en()
            + " its number");
  }
}
