package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.web.Identification;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.Readiness;
import cn.qianhu.web.Refusal;
import cn.qianhu.web.RequestIds;
import cn.qianhu.web.Texts;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;

/** Looks at the head of each request and leads it to where it is answered. */
final class Front extends Handler.Abstract {

  private static final String DRY_RUN = "dry-run";
  private static final int OK = 200;

  private final Limits limits;
  private final BodyBudget budget;
  private final Identification identification;
  private final Admission admission;
  private final ReportsEndpoint reports;
  private final ReceiptsEndpoint receipts;
  private final Readiness readiness;
  private final PartitionWatch partitions;
  private final Consumer<Answered> listener;
  private final RequestIds ids = new RequestIds();
  private final byte[] description = Description.bytes();

  Front(
      Limits limits,
      Identification identification,
      Admission admission,
      ReportsEndpoint reports,
      ReceiptsEndpoint receipts,
      Readiness readiness,
      PartitionWatch partitions,
      Consumer<Answered> listener) {
    this.limits = limits;
    this.budget = new BodyBudget(limits.bytesTogether());
    this.identification = identification;
    this.admission = admission;
    this.reports = reports;
    this.receipts = receipts;
    this.readiness = readiness;
    this.partitions = partitions;
    this.listener = listener;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = new Exchange(request, response, callback, ids.next(), listener);
    exchange.guard(() -> lead(exchange));
    return true;
  }

  private void lead(Exchange exchange) {
    try {
      Route route = route(exchange);
      switch (route) {
        case REPORTS -> report(exchange);
        case RECEIPTS -> receipt(exchange);
        case OPENAPI -> exchange.answer(OK, description);
        case HEALTH -> health(exchange);
        case LIVE -> exchange.answer(OK, Map.of("live", true), Map.of());
      }
    } catch (Refusal e) {
      BodyCollector.refuse(exchange, limits, e.problem());
    }
  }

  private static Route route(Exchange exchange) {
    String path = exchange.request().getHttpURI().getPath();
    Route route =
        Route.of(path == null ? "" : path)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "没有这个地址：请查看 GET /v1/openapi.json",
                        "There is nothing at this address: see GET /v1/openapi.json"));
    exchange.on(route);
    if (!route.method().equals(exchange.request().getMethod())) {
      throw new Refusal(
          Problem.of(
                  ProblemType.METHOD_NOT_ALLOWED,
                  "此地址只接受 " + route.method(),
                  "This address takes " + route.method() + " only")
              .header("Allow", route.method()));
    }
    return route;
  }

  private void report(Exchange exchange) {
    identify(exchange);
    Kind kind = kind(argument(exchange, Route.REPORTS));
    exchange.about(kind);
    admission.admit(exchange.caller(), kind);
    requirePartitions();
    boolean dryRun = dryRun(exchange);
    if (dryRun) {
      exchange.about(null);
    }
    BodyFormat format =
        BodyFormat.of(exchange.header("Content-Type"), exchange.header("Content-Encoding"));
    reports.expect(exchange);
    BodyCollector.collect(
        exchange, limits, budget, body -> reports.receive(exchange, kind, format, dryRun, body));
  }

  private void receipt(Exchange exchange) {
    identify(exchange);
    requirePartitions();
    receipts.tell(exchange, argument(exchange, Route.RECEIPTS));
  }

  /** What is written to other partitions is read by nobody; what stands there has no receipt. */
  private void requirePartitions() {
    partitions
        .change()
        .ifPresent(
            change -> {
              throw new Refusal(Problem.of(change));
            });
    if (!partitions.isSound()) {
      throw new Refusal(
          Problem.of(
                  ProblemType.NOT_READY,
                  "尚未得知主题的分区数：请稍后再试",
                  "It is not known yet how many partitions the topics have: try again later")
              .retryAfter(2));
    }
  }

  private void identify(Exchange exchange) {
    exchange.by(identification.of(exchange.header("Authorization")));
  }

  private static Kind kind(String form) {
    Kind kind = Kind.ofFileName(form);
    if (kind == null) {
      throw new Refusal(
          ProblemType.NOT_FOUND,
          "没有这种报表：\"" + Texts.shortened(form) + "\"",
          "There is no form \"" + Texts.shortened(form) + "\"");
    }
    return kind;
  }

  private static String argument(Exchange exchange, Route route) {
    String path = exchange.request().getHttpURI().getPath();
    return URIUtil.decodePath(route.argument(path));
  }

  /**
   * A parameter that is not known may be a misspelt one, and the report would be sent after all.
   */
  private static boolean dryRun(Exchange exchange) {
    Fields fields;
    try {
      fields = Request.extractQueryParameters(exchange.request());
    } catch (RuntimeException e) {
      throw badQuery();
    }
    boolean dryRun = false;
    for (Fields.Field field : fields) {
      boolean isTrue = "true".equals(field.getValue());
      if (!field.getName().equals(DRY_RUN)
          || field.hasMultipleValues()
          || !(isTrue || "false".equals(field.getValue()))) {
        throw badQuery();
      }
      dryRun = isTrue;
    }
    return dryRun;
  }

  private static Refusal badQuery() {
    return new Refusal(
        ProblemType.MALFORMED_REQUEST,
        "地址中的参数只能是 dry-run=true 或 dry-run=false",
        "The only parameter of this address is dry-run=true or dry-run=false");
  }

  private void health(Exchange exchange) {
    Map<String, Object> document = readiness.document();
    boolean ready = document.get("ready").equals(true);
    exchange.answer(ready ? OK : ProblemType.NOT_READY.status(), document, Map.of());
  }
}
