package cn.qianhu.center.api;

import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.web.Doors;
import cn.qianhu.web.Json;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.Readiness;
import cn.qianhu.web.Refusal;
import cn.qianhu.web.RequestIds;
import cn.qianhu.web.Texts;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Looks at each request and leads it to where it is answered. */
final class Front extends Handler.Abstract {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String API = "/api/";

  private final Desk desk;
  private final Doors doors;
  private final Asker asker;
  private final EventFeed events;
  private final PartitionWatch partitions;
  private final StaticFiles files;
  private final AnswerCache answers = new AnswerCache();
  private final RequestIds ids = new RequestIds();
  private final byte[] description = ApiDescription.bytes();

  Front(Desk desk, Doors doors, Asker asker, EventFeed events, PartitionWatch partitions) {
    this.desk = desk;
    this.files = new StaticFiles(desk.site());
    this.doors = doors;
    this.asker = asker;
    this.events = events;
    this.partitions = partitions;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback, ids.next());
    exchange.guard(() -> lead(exchange));
    return true;
  }

  private void lead(Exchange exchange) {
    requireReading(exchange);
    Route.Match match = Route.of(exchange.path()).orElse(null);
    if (match == null) {
      file(exchange);
      return;
    }
    switch (match.route()) {
      case OPENAPI -> exchange.answer(OK, JSON, description);
      case LIVE -> exchange.answer(OK, JSON, Json.bytes(Map.of("live", true)));
      case HEALTH -> health(exchange);
      default -> ask(exchange, match);
    }
  }

  private static void requireReading(Exchange exchange) {
    String method = exchange.request().getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw new Refusal(
          Problem.of(
                  ProblemType.METHOD_NOT_ALLOWED,
                  "监测台只供查看，只接受 GET",
                  "The desk is for looking only: it takes GET")
              .header("Allow", "GET, HEAD"));
    }
  }

  private void ask(Exchange exchange, Route.Match match) {
    exchange.with("Vary", "Authorization, Accept");
    Asker.Asking asking = asker.of(exchange.header("Authorization"), match.route());
    Question question =
        new Question(
            match.route(),
            match.arguments(),
            parameters(exchange, match.route()),
            asking.audience());
    KnownNow.Told known = desk.known().tell();
    exchange.with("Qianhu-Connected", Boolean.toString(known.connected()));
    if (known.knownAt() != null) {
      exchange.with("Qianhu-Known-At", known.knownAt());
    }
    requirePartitions(match.route());
    if (match.route() == Route.EVENTS) {
      listen(exchange, asking);
    } else {
      requireComplete(match.route());
      answer(exchange, question, known);
    }
  }

  /** What is written to partitions that nobody reads is in no figure. */
  private void requirePartitions(Route route) {
    if (route != Route.STATUS && route != Route.CODES) {
      partitions
          .change()
          .ifPresent(
              change -> {
                throw new Refusal(Problem.of(change));
              });
    }
  }

  /** Half of the records would be half of the figures. */
  private void requireComplete(Route route) {
    if (route != Route.STATUS && route != Route.CODES && !desk.known().isComplete()) {
      throw new Refusal(
          Problem.of(
                  ProblemType.NOT_READY,
                  "正在读取结果，暂时无法应答：请稍后再试",
                  "The results are still being read: ask again later")
              .retryAfter(2));
    }
  }

  private void answer(Exchange exchange, Question question, KnownNow.Told known) {
    boolean csv = wantsCsv(exchange, question);
    if (question.route() != Route.STATUS && exchange.isKnownToClient(tag(known, question, csv))) {
      return;
    }
    byte[] content = content(question, known.version(), csv);
    if (csv) {
      exchange.answer(OK, CSV, content);
    } else if (question.route().shape() == Route.Shape.ROWS) {
      exchange.answer(OK, JSON, Writing.closed(content, known));
    } else {
      exchange.answer(OK, JSON, content);
    }
  }

  /** What moves with the views alone is written once for each of their versions. */
  private byte[] content(Question question, String version, boolean csv) {
    boolean lasts = question.route().shape() == Route.Shape.ROWS;
    AnswerCache.Asked asked = new AnswerCache.Asked(question, csv);
    byte[] known = lasts ? answers.get(version, asked) : null;
    if (known != null) {
      return known;
    }
    Answer answer = desk.answer(question);
    byte[] content = csv ? Writing.csv((Answer.Rows<?>) answer) : Writing.json(answer);
    if (lasts && version.equals(desk.known().version())) {
      answers.put(version, asked, content);
    }
    return content;
  }

  private static boolean wantsCsv(Exchange exchange, Question question) {
    String accept = exchange.header("Accept");
    return question.route().shape() == Route.Shape.ROWS
        && accept != null
        && accept.contains("text/csv");
  }

  /** The same question to the same state of the views has the same answer. */
  private static String tag(KnownNow.Told known, Question question, boolean csv) {
    return "W/\""
        + known.version()
        + (known.connected() ? "" : "-cut-off")
        + (csv ? "-csv" : "")
        + (question.audience() == Audience.PUBLIC ? "-public" : "")
        + "\"";
  }

  private void listen(Exchange exchange, Asker.Asking asking) {
    String client =
        asking.key() != null
            ? asking.key()
            : doors.client(exchange.request()).map(InetAddress::getHostAddress).orElse(null);
    switch (events.join(asking.audience(), client, exchange)) {
      case LISTENS -> {}
      case NO_ROOM ->
          throw new Refusal(
              Problem.of(
                      ProblemType.BUSY,
                      "同时监听的客户端过多：请稍后再试",
                      "Too many clients listen: try again later")
                  .retryAfter(30));
      case TOO_MANY_OF_CLIENT ->
          throw new Refusal(
              Problem.of(
                      ProblemType.TOO_MANY_STREAMS,
                      "同一密钥或同一地址同时监听不超过 " + EventFeed.MOST_OF_CLIENT + " 路：请关闭不用的页面后再试",
                      "No more than "
                          + EventFeed.MOST_OF_CLIENT
                          + " streams of one key or one address at the same time: close pages that"
                          + " are not needed and try again")
                  .retryAfter(30));
    }
  }

  /** A parameter that is not known may be a misspelt one, and everything would be answered. */
  private static Map<String, String> parameters(Exchange exchange, Route route) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Fields.Field field : fields(exchange)) {
      if (!route.parameters().contains(field.getName()) || field.hasMultipleValues()) {
        throw badParameter(field.getName(), route);
      }
      if (!field.getValue().isEmpty()) {
        parameters.put(field.getName(), field.getValue());
      }
    }
    return parameters;
  }

  private static Fields fields(Exchange exchange) {
    try {
      return Request.extractQueryParameters(exchange.request());
    } catch (RuntimeException e) {
      throw new Refusal(
          ProblemType.MALFORMED_REQUEST,
          "地址中的参数无法读取：请按 URL 规则编码",
          "The parameters cannot be read: encode them as in a URL");
    }
  }

  private static Refusal badParameter(String name, Route route) {
    String known = String.join(", ", route.parameters());
    return new Refusal(
        ProblemType.MALFORMED_REQUEST,
        "参数 \"" + Texts.shortened(name) + "\" 不存在或出现多次：此地址的参数为 " + known,
        "The parameter \""
            + Texts.shortened(name)
            + "\" is unknown or stands twice: this address takes "
            + known);
  }

  private void health(Exchange exchange) {
    Readiness readiness = desk.known().known();
    Map<String, Object> document = readiness.and(Readiness.of(partitions)).document();
    boolean ready = document.get("ready").equals(true);
    exchange.answer(ready ? OK : UNAVAILABLE, JSON, Json.bytes(document));
  }

  private void file(Exchange exchange) {
    StaticFiles.File file =
        exchange.path().startsWith(API) ? null : files.of(exchange.path()).orElse(null);
    if (file == null) {
      throw Question.notFound(
          "没有这个地址：接口见 GET /api/v1/openapi.json",
          "There is nothing at this address: see GET /api/v1/openapi.json");
    }
    exchange.isFile();
    if (!exchange.isKnownToClient(file.tag())) {
      exchange.answer(OK, file.type(), file.content());
    }
  }
}
