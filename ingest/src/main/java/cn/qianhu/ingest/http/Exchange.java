package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.http.Answered.Ending;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.web.Json;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.Refusal;
import cn.qianhu.web.Traces;
import cn.qianhu.web.access.Caller;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One request and its one answer. What was taken for it is given back before the answer is. */
final class Exchange {

  static final String REQUEST_ID = "X-Request-Id";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id;
  private final Consumer<Answered> listener;
  private final List<Runnable> endings = new ArrayList<>();
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile Route route;
  private volatile Kind kind;
  private volatile Caller caller;
  private volatile int reports;
  private volatile Problem refused;

  Exchange(
      Request request,
      Response response,
      Callback callback,
      String id,
      Consumer<Answered> listener) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.id = id;
    this.listener = listener;
    response.getHeaders().put(REQUEST_ID, id);
    response.getHeaders().put("Cache-Control", "no-store");
  }

  Request request() {
    return request;
  }

  String id() {
    return id;
  }

  Caller caller() {
    return caller;
  }

  void on(Route asked) {
    this.route = asked;
  }

  void by(Caller known) {
    this.caller = known;
  }

  /**
   * @param reported what is to be received, or null
   */
  void about(Kind reported) {
    this.kind = reported;
  }

  void holds(int count) {
    this.reports = count;
  }

  /** Value of a header field, or null. */
  String header(String name) {
    return request.getHeaders().get(name);
  }

  /** Lets something be given back at the end, in whatever way that comes. */
  synchronized void atEnd(Runnable ending) {
    endings.add(ending);
  }

  boolean isAnswered() {
    return answered.get();
  }

  void answer(int status, Object document, Map<String, String> headers) {
    answer(status, JSON, Json.bytes(document), headers);
  }

  void answer(int status, byte[] document) {
    answer(status, JSON, document, Map.of());
  }

  void refuse(Problem problem) {
    refused = problem;
    byte[] document = Json.bytes(problem.document("urn:qianhu:request:" + id));
    answer(problem.type().status(), PROBLEM, document, problem.headers());
  }

  /** Refuses and lets the client send no more on this connection. */
  void refuseAndClose(Problem problem) {
    refuse(problem.header("Connection", "close"));
  }

  /** Does something of which any failure is the answer. */
  void guard(Runnable part) {
    try {
      part.run();
    } catch (Refusal e) {
      refuse(e.problem());
    } catch (ReceiptsNotReadyException e) {
      refuse(notReady());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError()
          .addKeyValue("request", id)
          .setCause(Traces.shortened(e))
          .log("a request failed");
      refuse(
          Problem.of(
              ProblemType.INTERNAL,
              "请求 " + id + " 处理失败：请稍后重试，并将编号告知监测中心",
              "Request " + id + " failed: try again later, and tell the centre its number"));
    }
  }

  private static Problem notReady() {
    return Problem.of(
            ProblemType.NOT_READY,
            "正在读取此前收到的报表和名录，暂时无法应答：请稍后再试",
            "What was received before is still being read: ask again later")
        .retryAfter(2);
  }

  /** Ends an exchange whose client has gone. */
  void abandon(Throwable cause) {
    if (answered.compareAndSet(false, true)) {
      end();
      tell(Ending.GONE, line -> line.addKeyValue("cause", cause));
      callback.failed(cause);
    }
  }

  private void answer(int status, String type, byte[] document, Map<String, String> headers) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    assert route == null || route.statuses().contains(status) : route + " answers " + status;
    end();
    tell(Answered.ending(status), line -> line.addKeyValue("status", status));
    response.setStatus(status);
    response.getHeaders().put("Content-Type", type);
    response.getHeaders().put("Content-Length", document.length);
    headers.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(document), callback);
  }

  private synchronized void end() {
    endings.forEach(Runnable::run);
    endings.clear();
  }

  /** Tells the listener, and the log: who, what, how it ended, and where a record stands. */
  private void tell(Ending ending, UnaryOperator<LoggingEventBuilder> end) {
    long took = System.nanoTime() - request.getBeginNanoTime();
    String form = kind == null ? "none" : kind.fileName();
    listener.accept(new Answered(name(), form, ending, reports, took));
    LoggingEventBuilder line =
        end.apply(LOG.atInfo())
            .addKeyValue("ended", ending)
            .addKeyValue("form", form)
            .addKeyValue("reports", reports)
            .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(took))
            .addKeyValue("request", id);
    if (caller != null) {
      line = line.addKeyValue("key", caller.keyId()).addKeyValue("uscc", caller.uscc());
    }
    if (refused != null) {
      line = line.addKeyValue("problem", refused.type());
      for (Map.Entry<String, Object> member : refused.members().entrySet()) {
        line = line.addKeyValue(member.getKey(), member.getValue());
      }
    }
    line.log(name());
  }

  /** Not the path as it was asked for, which may hold anything. */
  private String name() {
    return route == null ? "unknown" : route.method() + " " + route.template();
  }
}
