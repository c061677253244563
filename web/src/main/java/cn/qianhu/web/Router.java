package cn.qianhu.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Leads each request to the route of its path and method: the first that takes it. */
public final class Router extends Handler.Abstract {

  private final List<HttpRoute> routes;
  private final Fallback fallback;
  private final ErrorPages pages;
  private final BodyLimits bodies;
  private final Consumer<CompletedRequest> listener;
  private final RequestIds ids = new RequestIds();

  /** Answers where no route does. */
  @FunctionalInterface
  public interface Fallback {

    /**
     * Answers, or says why not.
     *
     * @param allowed methods that the path takes, separated by commas; empty where no route has it
     */
    void answer(RequestContext context, String allowed);
  }

  /**
   * A router.
   *
   * @param bodies as far as these say, the body of a request that is refused is read before it is
   *     answered; null where nobody has reason to send one
   * @param listener hears of every request when it is over, on the thread that ends it
   */
  public Router(
      List<HttpRoute> routes,
      Fallback fallback,
      ErrorPages pages,
      BodyLimits bodies,
      Consumer<CompletedRequest> listener) {
    this.routes = List.copyOf(routes);
    this.fallback = fallback;
    this.pages = pages;
    this.bodies = bodies;
    this.listener = listener;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestContext context =
        new RequestContext(request, response, callback, ids.next(), pages, listener);
    context.guard(() -> lead(context));
    return true;
  }

  private void lead(RequestContext context) {
    try {
      answer(context);
    } catch (RuntimeException e) {
      if (bodies == null) {
        throw e;
      }
      BodyCollector.refuse(context, bodies, e);
    }
  }

  private void answer(RequestContext context) {
    String[] path = context.path().split("/", -1);
    Set<String> allowed = new LinkedHashSet<>();
    for (HttpRoute route : routes) {
      Map<String, String> arguments = route.match(path);
      if (arguments != null) {
        context.on(route, arguments);
        if (route.methods().contains(context.method())) {
          route.endpoint().accept(context);
          return;
        }
        allowed.addAll(route.methods());
      }
    }
    fallback.answer(context, String.join(", ", allowed));
  }
}
