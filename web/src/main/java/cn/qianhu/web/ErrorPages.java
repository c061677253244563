package cn.qianhu.web;

/** How a server answers what fails. */
@FunctionalInterface
public interface ErrorPages {

  /**
   * The answer to a failure.
   *
   * @param requestId names the request
   */
  ErrorPage page(Throwable failure, String requestId);
}
