package cn.qianhu.center.api;

import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.web.Json;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.Refusal;
import cn.qianhu.web.Texts;
import cn.qianhu.web.Traces;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its one answer. */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final String PROBLEM = "application/problem+json";
  private static final int NOT_MODIFIED = 304;

  /**
   * Scripts, styles and data come from here and nowhere else. The chart library writes the styles
   * of its tooltips into their elements, and draws with images of its own.
   */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id;

  Exchange(Request request, Response response, Callback callback, String id) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.id = id;
    response.getHeaders().put("X-Request-Id", id);
  }

  Request request() {
    return request;
  }

  String path() {
    String path = request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  /** Value of a header field, or null. */
  String header(String name) {
    return request.getHeaders().get(name);
  }

  Exchange with(String name, String value) {
    response.getHeaders().put(name, value);
    return this;
  }

  /** What comes is a file of the console, in which scripts and styles of its own are at work. */
  void isFile() {
    with("Content-Security-Policy", POLICY);
  }

  /**
   * Whether the client has the content of a tag already; then it is told so. What has a tag may be
   * kept by the client, but by nobody on the way, and is to be asked for again each time.
   */
  boolean isKnownToClient(String tag) {
    with("ETag", tag).with("Cache-Control", "private, no-cache");
    String known = header("If-None-Match");
    boolean same = known != null && (known.equals("*") || known.contains(weak(tag)));
    if (same) {
      answer(NOT_MODIFIED, null, new byte[0]);
    }
    return same;
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  void answer(int status, String type, byte[] content) {
    response.setStatus(status);
    if (type != null) {
      response.getHeaders().put("Content-Type", type);
      response.getHeaders().put("Content-Length", content.length);
    }
    if (LOG.isDebugEnabled()) {
      long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - request.getBeginNanoTime());
      LOG.debug("{} {} us={} request={}", status, Texts.shortened(path()), took, id);
    }
    response.write(true, ByteBuffer.wrap(content), callback);
  }

  /** Begins an answer that goes on. */
  EventStream stream() {
    response.setStatus(200);
    response.getHeaders().put("Content-Type", "text/event-stream; charset=utf-8");
    response.getHeaders().put("X-Accel-Buffering", "no");
    return new EventStream(response, callback);
  }

  /** Does something of which any failure is the answer. */
  void guard(Runnable part) {
    try {
      part.run();
    } catch (Refusal e) {
      refuse(e.problem());
    } catch (ReceiptsNotReadyException e) {
      refuse(
          Problem.of(
                  ProblemType.NOT_READY,
                  "正在读取收到的报表，暂时无法应答：请稍后再试",
                  "The reports received are still being read: ask again later")
              .retryAfter(2));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("request {} failed", id, Traces.shortened(e));
      refuse(
          Problem.of(
              ProblemType.INTERNAL,
              "请求 " + id + " 处理失败：请稍后重试，并将编号告知系统管理员",
              "Request " + id + " failed: try again later, and tell the operators its number"));
    }
  }

  private void refuse(Problem problem) {
    byte[] document = Json.bytes(problem.document("urn:qianhu:request:" + id));
    problem.headers().forEach(this::with);
    answer(problem.type().status(), PROBLEM, document);
  }
}
