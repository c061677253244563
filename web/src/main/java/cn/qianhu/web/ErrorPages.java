package cn.qianhu.web;

/** What a server answers where it does not do what is asked. */
public interface ErrorPages {

  /** A failure: no route has the path. */
  RuntimeException notFound(RequestContext context);

  /**
   * A failure: the path takes other methods.
   *
   * @param allowed separated by commas
   */
  RuntimeException notAllowed(RequestContext context, String allowed);

  /** The answer to a failure. */
  ErrorPage page(Throwable failure, String requestId);
}
