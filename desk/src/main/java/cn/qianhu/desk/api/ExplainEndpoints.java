package cn.qianhu.desk.api;

import cn.qianhu.audit.explain.Explainers;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.Knowledge;
import cn.qianhu.audit.explain.UnknownFigureException;
import cn.qianhu.audit.explain.render.JsonRendering;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.desk.view.Views;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.StringWriter;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code /explain/…}: explains figures from the views of the desk, down to the reports'
 * coordinates, directory entries and commands. The contents of reports are explained by {@code
 * qianhu explain}, which reads the raw log.
 */
final class ExplainEndpoints {

  /**
   * The most explanations at a time: each goes through all facts of the province, and more would
   * slow the others down.
   */
  private static final int AT_A_TIME = 2;

  private static final String FIGURE = "figure";

  private final Views views;
  private final RuleTables ruleTables;
  private final String exampleCity;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  ExplainEndpoints(Views views, RuleTables ruleTables) {
    this.views = views;
    this.ruleTables = ruleTables;
    this.exampleCity = ruleTables.tables().regions().exampleCity();
  }

  ApiResponse indicator(ApiQuery query) {
    CellKey cell = cell(query);
    String measure = query.required("measure", "gross_output");
    String figure = query.text(FIGURE).orElse("value");
    return explain(cell.region(), explainers -> explainers.indicator(cell, measure, figure));
  }

  ApiResponse coverage(ApiQuery query) {
    CellKey cell = cell(query);
    return explain(
        cell.region(),
        explainers ->
            query
                .text(FIGURE)
                .map(column -> explainers.coverage(cell, column))
                .orElseGet(() -> explainers.coverage(cell)));
  }

  ApiResponse balance(ApiQuery query) {
    String city = query.required("city", exampleCity);
    var period = query.month("period", query.required("period", "YYYY-MM"));
    String rule = query.required("rule", "R2024");
    return explain(
        city,
        explainers ->
            query
                .text(FIGURE)
                .map(figure -> explainers.balance(city, period, rule, figure))
                .orElseGet(() -> explainers.balance(city, period, rule)));
  }

  ApiResponse target(ApiQuery query) {
    return row(
        query,
        "region/scope/industry/measure/year/YYYY-MM",
        Explainers::target,
        Explainers::target);
  }

  ApiResponse control(ApiQuery query) {
    return row(query, "region/YYYY-MM", Explainers::control, Explainers::control);
  }

  ApiResponse twoHigh(ApiQuery query) {
    return row(query, "region/industry/YYYY-MM", Explainers::twoHigh, Explainers::twoHigh);
  }

  /** The quota of a project lies in the ledger, wherever its city is. */
  ApiResponse quotaProject(ApiQuery query) {
    String code = query.required("key", "2201-" + exampleCity + "-04-01-123456");
    return explain(
        null,
        explainers ->
            query
                .text(FIGURE)
                .map(figure -> explainers.quotaProject(code, figure))
                .orElseGet(() -> explainers.quotaProject(code)));
  }

  /** A row of a table whose key begins with the region, or one figure of it. */
  private ApiResponse row(
      ApiQuery query,
      String form,
      BiFunction<Explainers, String, Explanation> whole,
      ColumnQuestion one) {
    String key = query.required("key", form);
    return explain(
        key.split("/", -1)[0],
        explainers ->
            query
                .text(FIGURE)
                .map(figure -> one.ask(explainers, key, figure))
                .orElseGet(() -> whole.apply(explainers, key)));
  }

  /** Asks how one figure of a row came about. */
  private interface ColumnQuestion {

    Explanation ask(Explainers explainers, String key, String figure);
  }

  ApiResponse account(ApiQuery query) {
    String account = query.required("account", exampleCity + ":INCREMENT");
    return explain(null, explainers -> explainers.account(account));
  }

  /** The subject of an alert may hold a slash: city and division. */
  ApiResponse alert(ApiQuery query) {
    String id = query.required("id", "rule/subject/period");
    int first = id.indexOf('/');
    int last = id.lastIndexOf('/');
    if (first < 0 || first == last) {
      throw ApiQuery.refusal("id", id, "rule/subject/period");
    }
    String subject = id.substring(first + 1, last);
    var period = query.month("id", id.substring(last + 1));
    return explain(
        subject.split("/", -1)[0],
        explainers -> explainers.alert(id.substring(0, first), subject, period));
  }

  private static CellKey cell(ApiQuery query) {
    String cell = query.required("cell", "scope/region/industry/YYYY-MM");
    try {
      return CellKey.of(cell);
    } catch (IllegalArgumentException e) {
      throw ApiQuery.refusal("cell", cell, "scope/region/industry/YYYY-MM");
    }
  }

  private ApiResponse explain(String region, Function<Explainers, Explanation> question) {
    if (!free.tryAcquire()) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.BUSY,
                  "同时查询来历的请求过多：请稍后再试",
                  "Too many explanations are being told: ask again later")
              .retryAfter(1));
    }
    try {
      Explanation explanation = views.read(() -> question.apply(explainers(region)));
      StringWriter json = new StringWriter();
      JsonRendering.write(explanation, json);
      return new ApiResponse.JsonDocument(new RawValue(json.toString()));
    } catch (UnknownFigureException e) {
      throw ApiQuery.notFound(e.words().zh(), e.words().en());
    } finally {
      free.release();
    }
  }

  private Explainers explainers(String region) {
    return Explainers.of(
        new Knowledge(
            new CurrentFigures(views, region),
            views.registers(),
            ruleTables,
            views.clock().clock().map(clock -> clock.date())));
  }
}
