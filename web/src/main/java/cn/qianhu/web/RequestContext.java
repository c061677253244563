package cn.qianhu.web;

import cn.qianhu.web.access.Caller;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * One request and its one answer. Whatever was taken for the request is released before the answer
 * goes out.
 */
public final class RequestContext {

  /** Names a request in its answer and in the log. */
  public static final String REQUEST_ID = "X-Request-Id";

  public static final String JSON = "application/json";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id;
  private final ErrorPages pages;
  private final Consumer<CompletedRequest> listener;
  private final List<Runnable> endings = new ArrayList<>();
  private boolean over;
  private final AtomicBoolean answered = new AtomicBoolean();
  private final Map<String, Object> notes = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile HttpRoute route;
  private volatile Map<String, String> arguments = Map.of();
  private volatile Caller caller;
  private volatile Problem refused;

  RequestContext(
      Request request,
      Response response,
      Callback callback,
      String id,
      ErrorPages pages,
      Consumer<CompletedRequest> listener) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.id = id;
    this.pages = pages;
    this.listener = listener;
    with(REQUEST_ID, id);
  }

  Request request() {
    return request;
  }

  public String method() {
    return request.getMethod();
  }

  /** Bytes of the body as they are announced; less than 0 where they are not. */
  public long length() {
    return request.getLength();
  }

  /**
   * The media type of the body, in small letters and without parameters; null where the request
   * names none.
   */
  public String mediaType() {
    String type = header("Content-Type");
    return type == null ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  public String id() {
    return id;
  }

  /** The path as it was sent. */
  public String path() {
    String path = request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  /** Value of a header field, or null. */
  public String header(String name) {
    return request.getHeaders().get(name);
  }

  /** The values of the parameters in the path. */
  public Map<String, String> arguments() {
    return arguments;
  }

  /** The value of a parameter in the path. */
  public String argument(String name) {
    return arguments.get(name);
  }

  /**
   * The parameters behind the question mark.
   *
   * @param known names of the parameters: one that is not known may be a misspelt one, and
   *     something else would be answered
   * @throws ProblemException where there is another, one stands twice, or it cannot be read
   */
  public Map<String, String> query(Collection<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Fields.Field field : fields()) {
      if (!known.contains(field.getName()) || field.hasMultipleValues()) {
        String name = SafeText.shortened(field.getName());
        String all = String.join(", ", known);
        throw new ProblemException(
            ProblemType.MALFORMED_REQUEST,
            "参数 \"" + name + "\" 不存在或出现多次：此地址" + (all.isEmpty() ? "没有参数" : "的参数为 " + all),
            "The parameter \""
                + name
                + "\" is unknown or stands twice: this address takes "
                + (all.isEmpty() ? "none" : all));
      }
      values.put(field.getName(), field.getValue());
    }
    return values;
  }

  /**
   * Whether a parameter behind the question mark has the value {@code true}; other parameters are
   * not looked at.
   */
  public boolean isSet(String parameter) {
    return fields().getValuesOrEmpty(parameter).contains("true");
  }

  private Fields fields() {
    try {
      return Request.extractQueryParameters(request);
    } catch (RuntimeException e) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "地址中的参数无法读取：请按 URL 规则编码",
          "The parameters cannot be read: encode them as in a URL");
    }
  }

  /** The caller, or null where the request showed no key. */
  public Caller caller() {
    return caller;
  }

  void on(HttpRoute found, Map<String, String> said) {
    this.route = found;
    this.arguments = said;
  }

  void by(Caller known) {
    this.caller = known;
  }

  /** Notes something of the request for the log, and for listeners. */
  public void note(String key, Object value) {
    notes.put(key, value);
  }

  /** Lets something be given back at the end, in whatever way that comes; now, if it has come. */
  public void atEnd(Runnable ending) {
    synchronized (endings) {
      if (!over) {
        endings.add(ending);
        return;
      }
    }
    ending.run();
  }

  /** A header field of the answer. */
  public RequestContext with(String name, String value) {
    response.getHeaders().put(name, value);
    return this;
  }

  /**
   * Whether the client has the content of a tag already; then the answer says so. The client may
   * keep a tagged answer, no cache on the way may, and it is to be asked for again each time.
   */
  public boolean isKnownToClient(String tag) {
    with("ETag", tag).with("Cache-Control", "private, no-cache");
    String known = header("If-None-Match");
    String weak = tag.startsWith("W/") ? tag.substring(2) : tag;
    boolean same = known != null && (known.equals("*") || known.contains(weak));
    if (same) {
      answer(NOT_MODIFIED, null, new byte[0], Map.of());
    }
    return same;
  }

  /** Answers with a document as JSON. */
  public void answer(int status, Object document, Map<String, String> headers) {
    answer(status, JSON, Json.bytes(document), headers);
  }

  /** Answers with what is asked for. */
  public void answer(String type, byte[] content) {
    answer(OK, type, content, Map.of());
  }

  /**
   * Answers, unless the request is answered already.
   *
   * @param type null where there is no content
   */
  public void answer(int status, String type, byte[] content, Map<String, String> headers) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    complete(status, null);
    response.setStatus(status);
    if (type != null) {
      response.getHeaders().put("Content-Type", type);
      response.getHeaders().put("Content-Length", content.length);
    }
    headers.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(content), callback);
  }

  /** Begins an answer that goes on. */
  public EventStream stream() {
    answered.set(true);
    complete(OK, null);
    response.setStatus(OK);
    with("Content-Type", "text/event-stream; charset=utf-8").with("X-Accel-Buffering", "no");
    return new EventStream(response, callback);
  }

  /** Runs a part of the handling; any failure becomes the answer. */
  public void guard(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException | StackOverflowError e) {
      fail(e);
    }
  }

  void fail(Throwable failure) {
    fail(failure, Map.of());
  }

  /** Refuses and lets the client send no more on this connection. */
  void failAndClose(Throwable failure) {
    fail(failure, Map.of("Connection", "close"));
  }

  private void fail(Throwable failure, Map<String, String> more) {
    if (failure instanceof ProblemException problemException) {
      refused = problemException.problem();
    }
    ErrorPage page = pages.page(failure, id);
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    headers.putAll(more);
    answer(page.status(), page.type(), page.content(), headers);
  }

  /** Ends a request whose client has gone. */
  void abandon(Throwable cause) {
    if (answered.compareAndSet(false, true)) {
      complete(0, cause);
      callback.failed(cause);
    }
  }

  private void complete(int status, Throwable gone) {
    synchronized (endings) {
      over = true;
      endings.forEach(Runnable::run);
    }
    long took = System.nanoTime() - request.getBeginNanoTime();
    String name = route == null ? "unknown" : route.name();
    listener.accept(
        new CompletedRequest(id, name, status, caller, refused, Map.copyOf(notes), took, gone));
  }
}
