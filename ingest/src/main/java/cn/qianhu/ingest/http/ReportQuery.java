package cn.qianhu.ingest.http;

import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import java.util.List;
import java.util.Map;

/**
 * What stands behind the question mark where reports are sent.
 *
 * @param dryRun whether they are judged only, and not sent
 * @param dialect in which tables are read
 */
record ReportQuery(boolean dryRun, Dialect dialect) {

  private static final String DRY_RUN = "dry-run";
  private static final String DIALECT = "dialect";

  /**
   * Reads it. Of a parameter that is misspelt or said twice, the report would be sent after all.
   *
   * @param usual dialect where none is asked for
   */
  static ReportQuery of(RequestContext context, Dialect usual) {
    Map<String, String> values;
    try {
      values = context.query(List.of(DRY_RUN, DIALECT));
    } catch (ProblemException e) {
      throw misspelt();
    }
    return new ReportQuery(
        switch (values.getOrDefault(DRY_RUN, "false")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw misspelt();
        },
        values.containsKey(DIALECT)
            ? Dialect.named(values.get(DIALECT)).orElseThrow(ReportQuery::misspelt)
            : usual);
  }

  private static ProblemException misspelt() {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "地址中的参数只能是 dry-run=true 或 dry-run=false，以及 dialect=office 或 dialect=strict，各一次",
        "This address takes the parameters dry-run=true or dry-run=false, and dialect=office or"
            + " dialect=strict, each once, and no other");
  }
}
