package cn.qianhu.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards every request: a request under a name that is not the server's own is refused, and so is
 * one from a page of another site. Responses say how they may be used.
 */
final class HostGuard extends Handler.Wrapper {

  private static final Logger LOG = LoggerFactory.getLogger(HostGuard.class);

  private final ServerNames names;

  HostGuard(ServerNames names, Handler inner) {
    super(inner);
    this.names = names;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ClientEndPoint client = ClientEndPoint.of(request);
    client.begins();
    request.addHttpStreamWrapper(stream -> new ResponseStream(stream, client));
    AnswerHeaders.put(response.getHeaders());
    String host = request.getHttpURI().getHost();
    if (!names.allow(host)) {
      UnparsedRequestErrors.answer(request, response, callback, wrongName(host));
      return true;
    }
    if (isForeign(request)) {
      UnparsedRequestErrors.answer(request, response, callback, foreign());
      return true;
    }
    try {
      return super.handle(received(request, client), response, callback);
    } catch (Throwable e) {
      // Jetty would log the whole address, and all of the trace.
      LOG.error(
          "{} {} failed",
          request.getMethod(),
          SafeText.shortened(request.getHttpURI().getPath()),
          StackTraces.shortened(e));
      fail(request, response, callback, e);
      return true;
    }
  }

  private static void fail(
      Request request, Response response, Callback callback, Throwable failure) {
    if (response.isCommitted()) {
      callback.failed(failure);
    } else {
      UnparsedRequestErrors.answer(request, response, callback, UnparsedRequestErrors.internal());
    }
  }

  private static Request received(Request request, ClientEndPoint client) {
    HttpFields headers = request.getHeaders();
    if (headers.contains(HttpHeader.TRANSFER_ENCODING)
        || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0) {
      return new ReceivedBody(request, client);
    }
    client.hasAsked();
    return request;
  }

  /** Informs the connection when a body is whole. */
  private static final class ReceivedBody extends Request.Wrapper {

    private final ClientEndPoint client;

    ReceivedBody(Request request, ClientEndPoint client) {
      super(request);
      this.client = client;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.isLast()) {
        client.hasAsked();
      }
      return chunk;
    }
  }

  /** Informs the connection when an answer is over, before the next head is looked at. */
  private static final class ResponseStream extends HttpStream.Wrapper {

    private final ClientEndPoint client;

    ResponseStream(HttpStream stream, ClientEndPoint client) {
      super(stream);
      this.client = client;
    }

    @Override
    public void send(
        MetaData.Request request,
        MetaData.Response response,
        boolean last,
        ByteBuffer content,
        Callback callback) {
      if (last) {
        client.hasAnswer();
      }
      super.send(request, response, last, content, callback);
    }

    @Override
    public void succeeded() {
      client.ends();
      super.succeeded();
    }

    @Override
    public void failed(Throwable cause) {
      client.ends();
      super.failed(cause);
    }
  }

  /**
   * Whether a browser sends this for a page of another site. Such a page may lead a person here by
   * a link; it may not ask, and much less change anything, in that person's place.
   */
  private boolean isForeign(Request request) {
    HttpFields headers = request.getHeaders();
    String origin = headers.get(HttpHeader.ORIGIN);
    if (origin != null) {
      String authority = authority(origin);
      return !authority.equalsIgnoreCase(headers.get(HttpHeader.HOST))
          && !names.isConfigured(withoutPort(authority));
    }
    return "cross-site".equals(headers.get("Sec-Fetch-Site"))
        && !("GET".equals(request.getMethod()) && "navigate".equals(headers.get("Sec-Fetch-Mode")));
  }

  private static String authority(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    int scheme = lower.indexOf("://");
    return scheme < 0 ? "" : lower.substring(scheme + "://".length());
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon < 0 || authority.endsWith("]") ? authority : authority.substring(0, colon);
  }

  private static Problem wrongName(String host) {
    String said = SafeText.shortened(host);
    return Problem.of(
        ProblemType.WRONG_HOST,
        "本服务器不叫 \"" + said + "\"：请用地址或 localhost 访问，或在启动时用 --allow-host 写明此名称",
        "This server is not called \""
            + said
            + "\": reach it by its address or as localhost, or name it at the start with"
            + " --allow-host");
  }

  private static Problem foreign() {
    return Problem.of(
        ProblemType.FOREIGN_ORIGIN,
        "请求来自其他网站的页面，未处理：请直接打开本服务器的页面，或在启动时用 --allow-host 写明该网站的名称",
        "A page of another site sent this, and nothing was done: open this server's own pages, or"
            + " name the site at the start with --allow-host");
  }
}
