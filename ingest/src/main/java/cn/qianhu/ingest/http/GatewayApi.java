package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.web.Authenticator;
import cn.qianhu.web.BodyCollector;
import cn.qianhu.web.BodyLimits;
import cn.qianhu.web.CompletedRequest;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemPages;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.Router;
import cn.qianhu.web.SafeText;
import cn.qianhu.web.SharedBudget;
import cn.qianhu.web.health.Readiness;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers requests by their heads, before a report is looked at. */
final class GatewayApi {

  private static final ProblemPages PAGES =
      new ProblemPages(
          Map.of(
              ReceiptsNotReadyException.class,
              Problem.of(
                      ProblemType.NOT_READY,
                      "正在读取此前收到的报表和名录，暂时无法应答：请稍后再试",
                      "What was received before is still being read: ask again later")
                  .retryAfter(2)),
          Bilingual.of("监测中心", "the centre"));

  private final BodyLimits bodies;
  private final FileDialect office;
  private final Dialect usual;
  private final Authenticator authenticator;
  private final ReportsEndpoint reports;
  private final ReceiptsEndpoint receipts;
  private final PageEndpoint page;
  private final PartitionWatch partitions;

  GatewayApi(
      GatewayLimits limits,
      FileDialect office,
      Dialect usual,
      Authenticator authenticator,
      ReportsEndpoint reports,
      ReceiptsEndpoint receipts,
      PageEndpoint page,
      PartitionWatch partitions) {
    this.bodies =
        new BodyLimits(
            limits.bodyBytes(), limits.readDeadline(), SharedBudget.shared(limits.bytesTogether()));
    this.office = office;
    this.usual = usual;
    this.authenticator = authenticator;
    this.reports = reports;
    this.receipts = receipts;
    this.page = page;
    this.partitions = partitions;
  }

  Router router(Readiness readiness, Consumer<CompletedRequest> listener) {
    byte[] description = GatewayDescription.bytes();
    return new Router(
        List.of(
            GatewayRoute.REPORTS.to(this::report),
            GatewayRoute.RECEIPTS.to(this::receipt),
            GatewayRoute.OWN.to(context -> own(context, endpoint -> endpoint.sheet(context))),
            GatewayRoute.OWN_RECEIPTS.to(
                context -> own(context, endpoint -> endpoint.receipts(context))),
            GatewayRoute.PAGE.to(context -> page.file(context, "/")),
            GatewayRoute.PAGE_FILE.to(
                context -> page.file(context, "/" + context.argument("file"))),
            GatewayRoute.OPENAPI.to(context -> context.answer(RequestContext.JSON, description)),
            GatewayRoute.HEALTH.to(readiness::answer),
            GatewayRoute.LIVE.to(Readiness::live)),
        GatewayApi::refuse,
        PAGES,
        bodies,
        listener);
  }

  private static void refuse(RequestContext context, String allowed) {
    throw new ProblemException(
        allowed.isEmpty()
            ? Problem.of(
                ProblemType.NOT_FOUND,
                "没有这个地址：请查看 GET /v1/openapi.json",
                "There is nothing at this address: see GET /v1/openapi.json")
            : Problem.of(
                    ProblemType.METHOD_NOT_ALLOWED,
                    "此地址只接受 " + allowed,
                    "This address takes " + allowed + " only")
                .header("Allow", allowed));
  }

  private void report(RequestContext context) {
    authenticator.authenticate(context);
    Kind kind = kind(context.argument("form"));
    context.note(Gateway.FORM, kind.fileName());
    Admission.admit(context.caller(), kind);
    requirePartitions();
    ReportQuery query = ReportQuery.of(context, usual);
    if (query.dryRun()) {
      context.note(Gateway.FORM, Gateway.NO_FORM);
    }
    BodyFormat format =
        BodyFormat.of(context, query.dialect() == Dialect.OFFICE ? office : FileDialect.STRICT);
    reports.expect(context);
    BodyCollector.collect(
        context,
        bodies,
        body -> {
          // A slow body may come long after its head, and its key be revoked meanwhile.
          authenticator.authenticate(context);
          reports.receive(context, kind, format, query, body);
        });
  }

  private void receipt(RequestContext context) {
    authenticator.authenticate(context);
    requirePartitions();
    receipts.answer(context, context.argument("report_id"));
  }

  private void own(RequestContext context, Consumer<OwnEndpoint> question) {
    authenticator.authenticate(context);
    requirePartitions();
    question.accept(page.own());
  }

  /**
   * Refuses requests while the partitions are changed: records that are written elsewhere are read
   * by nobody and have no receipt.
   */
  private void requirePartitions() {
    partitions
        .change()
        .ifPresent(
            change -> {
              throw new ProblemException(Problem.of(change));
            });
    if (!partitions.isSound()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.NOT_READY,
                  "尚未得知主题的分区数：请稍后再试",
                  "It is not known yet how many partitions the topics have: try again later")
              .retryAfter(2));
    }
  }

  private static Kind kind(String form) {
    Kind kind = Kind.ofFileName(form);
    if (kind == null) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          "没有这种报表：\"" + SafeText.shortened(form) + "\"",
          "There is no form \"" + SafeText.shortened(form) + "\"");
    }
    return kind;
  }
}
