package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.HttpRoute;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemPages;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.Router;
import cn.qianhu.web.StaticFiles;
import cn.qianhu.web.health.Readiness;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Answers requests to the desk over HTTP: queries, events, and the files of the console. */
final class DeskApi {

  private static final Logger LOG = LoggerFactory.getLogger(DeskApi.class);
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String API = "/api/";

  /**
   * Scripts, styles and data come from here and nowhere else. The chart library writes the styles
   * of its tooltips into their elements, and draws with images of its own.
   */
  private static final String POLICY_OF_FILES =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String CONSOLE = "/cn/qianhu/desk/console/";

  /** The path of the map, the same at every site. */
  private static final String MAP = "map/province.geojson";

  private static final ProblemPages PAGES =
      new ProblemPages(
          Map.of(
              ReceiptsNotReadyException.class,
              Problem.of(
                      ProblemType.NOT_READY,
                      "正在读取收到的报表，暂时无法应答：请稍后再试",
                      "The reports received are still being read: ask again later")
                  .retryAfter(2)),
          Bilingual.of("系统管理员", "the operators"));

  private final QueryService queryService;
  private final AccessLimits limits;
  private final DeskAccess access;
  private final EventFeed events;
  private final PartitionWatch partitions;
  private final StaticFiles files;
  private final ResponseCache answers = new ResponseCache();

  DeskApi(
      QueryService queryService,
      AccessLimits limits,
      DeskAccess access,
      EventFeed events,
      PartitionWatch partitions) {
    this.queryService = queryService;
    this.files = new StaticFiles(CONSOLE, Map.of(MAP, map(queryService.site())));
    this.limits = limits;
    this.access = access;
    this.events = events;
    this.partitions = partitions;
  }

  Router router() {
    byte[] description = ApiDescription.bytes();
    List<HttpRoute> routes = new ArrayList<>();
    for (DeskRoute route : DeskRoute.values()) {
      routes.add(
          route.to(
              switch (route) {
                case OPENAPI -> context -> context.answer(RequestContext.JSON, description);
                case HEALTH -> this::health;
                case LIVE -> Readiness::live;
                default -> context -> ask(context, route);
              }));
    }
    return new Router(routes, this::file, PAGES, null, request -> request.log(LOG, Level.DEBUG));
  }

  private void ask(RequestContext context, DeskRoute route) {
    context.with("Vary", "Authorization, Accept");
    Audience audience = access.admit(context, route);
    Map<String, String> parameters = context.query(route.parameters());
    parameters.values().removeIf(String::isEmpty);
    ApiQuery question = new ApiQuery(route, context.arguments(), parameters, audience);
    FreshnessReader.FreshnessStamp stamp = queryService.freshness().stamp();
    context.with("Qianhu-Connected", Boolean.toString(stamp.connected()));
    if (stamp.knownAt() != null) {
      context.with("Qianhu-Known-At", stamp.knownAt());
    }
    requirePartitions(route);
    if (route == DeskRoute.EVENTS) {
      listen(context, audience);
    } else {
      requireComplete(route);
      answer(context, question, stamp);
    }
  }

  /**
   * Refuses figures while the partitions are changed: records in partitions that nobody reads are
   * in no figure.
   */
  private void requirePartitions(DeskRoute route) {
    if (route != DeskRoute.STATUS && route != DeskRoute.CODES) {
      partitions
          .change()
          .ifPresent(
              change -> {
                throw new ProblemException(Problem.of(change));
              });
    }
  }

  /** Half of the records would be half of the figures. */
  private void requireComplete(DeskRoute route) {
    if (route != DeskRoute.STATUS
        && route != DeskRoute.CODES
        && !queryService.freshness().isComplete()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.NOT_READY,
                  "正在读取结果，暂时无法应答：请稍后再试",
                  "The results are still being read: ask again later")
              .retryAfter(2));
    }
  }

  private void answer(
      RequestContext context, ApiQuery question, FreshnessReader.FreshnessStamp stamp) {
    boolean csv = wantsCsv(context, question);
    if (question.route() != DeskRoute.STATUS
        && context.isKnownToClient(tag(stamp, question, csv))) {
      return;
    }
    byte[] content = content(question, stamp.version(), csv);
    if (csv) {
      context.answer(CSV, content);
    } else if (question.route().shape() == DeskRoute.Shape.ROWS) {
      context.answer(RequestContext.JSON, ResponseWriter.closed(content, stamp));
    } else {
      context.answer(RequestContext.JSON, content);
    }
  }

  /**
   * The content of an answer; one that depends on the views alone is written once for each of their
   * versions.
   */
  private byte[] content(ApiQuery question, String version, boolean csv) {
    boolean lasts = question.route().shape() == DeskRoute.Shape.ROWS;
    ResponseCache.CacheKey cacheKey = new ResponseCache.CacheKey(question, csv);
    byte[] stamp = lasts ? answers.get(version, cacheKey) : null;
    if (stamp != null) {
      return stamp;
    }
    ApiResponse apiResponse = queryService.answer(question);
    byte[] content =
        csv
            ? ResponseWriter.csv((ApiResponse.RowPage<?>) apiResponse)
            : ResponseWriter.json(apiResponse);
    if (lasts && version.equals(queryService.freshness().version())) {
      answers.put(version, cacheKey, content);
    }
    return content;
  }

  private static boolean wantsCsv(RequestContext context, ApiQuery question) {
    String accept = context.header("Accept");
    return question.route().shape() == DeskRoute.Shape.ROWS
        && accept != null
        && accept.contains("text/csv");
  }

  /** The tag of an answer: the same query to the same state of the views has the same answer. */
  private static String tag(FreshnessReader.FreshnessStamp stamp, ApiQuery question, boolean csv) {
    return "W/\""
        + stamp.version()
        + (stamp.connected() ? "" : "-cut-off")
        + (csv ? "-csv" : "")
        + (question.audience() == Audience.PUBLIC ? "-public" : "")
        + "\"";
  }

  private void listen(RequestContext context, Audience audience) {
    String client =
        context.caller() != null
            ? context.caller().keyId()
            : limits.client(context).map(InetAddress::getHostAddress).orElse(null);
    switch (events.join(audience, client, context)) {
      case LISTENS -> {}
      case NO_ROOM ->
          throw new ProblemException(
              Problem.of(
                      ProblemType.BUSY,
                      "同时监听的客户端过多：请稍后再试",
                      "Too many clients listen: try again later")
                  .retryAfter(30));
      case TOO_MANY_OF_CLIENT ->
          throw new ProblemException(
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

  private void health(RequestContext context) {
    queryService.freshness().freshness().and(Readiness.of(partitions)).answer(context);
  }

  private void file(RequestContext context, String allowed) {
    if (!HttpRoute.READ.contains(context.method())) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.METHOD_NOT_ALLOWED,
                  "监测台只供查看，只接受 GET",
                  "The desk is for looking only: it takes GET")
              .header("Allow", String.join(", ", HttpRoute.READ)));
    }
    StaticFiles.File file =
        context.path().startsWith(API) ? null : files.of(context.path()).orElse(null);
    if (file == null) {
      throw ApiQuery.notFound(
          "没有这个地址：接口见 GET /api/v1/openapi.json",
          "There is nothing at this address: see GET /api/v1/openapi.json");
    }
    context.note("file", context.path());
    file.answer(context, POLICY_OF_FILES);
  }

  private static byte[] map(Site site) {
    return site.map().getBytes(StandardCharsets.UTF_8);
  }
}
