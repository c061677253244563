package cn.qianhu.ingest.http;

import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import java.util.List;
import java.util.Map;

/**
 * The query of a request that sends reports.
 *
 * @param dryRun whether they are judged only, and not sent
 * @param dialect in which tables are read
 * @param file name of the table, as its sender calls it, in one line; null where it is not said
 */
record ReportQuery(boolean dryRun, Dialect dialect, String file) {

  private static final String DRY_RUN = "dry-run";
  private static final String DIALECT = "dialect";
  private static final String FILE = "file";

  /**
   * The bound of a file's name, which is kept with each of the reports, in the log and in memory.
   */
  private static final int LONGEST_FILE = 64;

  /**
   * Reads it. Of a parameter that is misspelt or said twice, the report would be sent after all.
   *
   * @param usual dialect where none is asked for
   */
  static ReportQuery of(RequestContext context, Dialect usual) {
    Map<String, String> values;
    try {
      values = context.query(List.of(DRY_RUN, DIALECT, FILE));
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
            : usual,
        values.containsKey(FILE) ? Excerpt.printable(values.get(FILE), LONGEST_FILE) : null);
  }

  private static ProblemException misspelt() {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        "地址中的参数只能是 dry-run=true 或 dry-run=false，dialect=office 或 dialect=strict，以及 file=文件名，各一次",
        "This address takes the parameters dry-run=true or dry-run=false, dialect=office or"
            + " dialect=strict, and file with the name of the file, each once, and no other");
  }
}
