package cn.qianhu.web;

/** The answers of a server to requests that fail. */
@FunctionalInterface
public interface ErrorPages {

  /**
   * The answer to a failure.
   *
   * @param requestId names the request
   */
  ErrorPage page(Throwable failure, String requestId);
}
