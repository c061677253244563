package cn.qianhu.trial.siege;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/**
 * Reports of output that move no figure, however many are taken: each is a withdrawal of the first
 * revision made at the first moment it could be, so that it loses against whatever the enterprise
 * reported honestly, and says nothing where it did not report. All bear a mark, by which those that
 * are rejected are distinguished from others.
 */
record VoidReports(String uscc) {

  /** The beginning of the ids of hostile reports. */
  static final String MARK = "SIEGE-";

  private static final String MONEY = "1.00";

  /** The texts of a report, by the columns of its kind. */
  List<String> texts(String id, YearMonth month) {
    return List.of(
        MARK + id,
        uscc,
        month.toString(),
        "1",
        month.plusMonths(1) + "-01T00:00:00+08:00",
        "true",
        MONEY,
        MONEY,
        MONEY,
        MONEY,
        MONEY,
        "1");
  }

  /** A JSON object, which holds whatever characters the id has. */
  String json(String id, YearMonth month) {
    return """
        {"report_id":"%s","uscc":"%s","period":"%s","revision":1,\
        "reported_at":"%s-01T00:00:00+08:00","withdrawn":true,"gross_output":%s,"sales_output":%s,\
        "export_delivery":%s,"revenue":%s,"profit":%s,"employees":1}"""
        .formatted(
            MARK + escaped(id),
            uscc,
            month,
            month.plusMonths(1),
            MONEY,
            MONEY,
            MONEY,
            MONEY,
            MONEY);
  }

  private static String escaped(String id) {
    StringBuilder text = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  static byte[] array(List<String> objects) {
    return ("[" + String.join(",", objects) + "]").getBytes(StandardCharsets.UTF_8);
  }
}
