package cn.qianhu.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes what Jetty itself refuses, requests that are no HTTP, in the form of all problems. */
final class UnparsedRequestErrors extends ErrorHandler {

  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERRORS = 500;

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    answer(request, response, callback, status, problem(status, message));
  }

  /** Answers with a problem before any handler has looked at the request. */
  static void answer(Request request, Response response, Callback callback, Problem problem) {
    answer(request, response, callback, problem.type().status(), problem);
  }

  private static void answer(
      Request request, Response response, Callback callback, int status, Problem problem) {
    ErrorPage page = ErrorPage.of(problem, status, request.getId());
    response.setStatus(status);
    AnswerHeaders.put(response.getHeaders());
    response.getHeaders().put("Content-Type", page.type());
    response.getHeaders().put("Content-Length", page.content().length);
    page.headers().forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(page.content()), callback);
  }

  static Problem internal() {
    return Problem.of(ProblemType.INTERNAL, "处理失败：请稍后重试", "It failed: try again later");
  }

  private static Problem problem(int status, String message) {
    if (status == UNAVAILABLE) {
      return Problem.of(
              ProblemType.BUSY,
              "正在停止，请求未处理：请稍后重试",
              "It is stopping and did nothing: try again later")
          .retryAfter(2);
    }
    if (status >= SERVER_ERRORS) {
      return internal().member("status", status);
    }
    String said = message == null ? "" : SafeText.shortened(message);
    return Problem.of(
            ProblemType.MALFORMED_REQUEST,
            "请求不符合 HTTP（" + said + "）",
            "The request is not valid HTTP (" + said + ")")
        .member("status", status);
  }
}
