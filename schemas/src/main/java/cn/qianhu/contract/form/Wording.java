package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Printable;
import java.util.Map;

/** What the sentences about findings have in common in all languages. */
final class Wording {

  /** What a column takes. */
  enum Content {
    MONEY,
    QUANTITY,
    QUANTITIES,
    PERSONS,
    REVISION,
    MINUTES,
    MONTH,
    DATE,
    YEAR,
    INSTANT,
    FLAG,
    NAME,
    TEXT
  }

  private static final Map<String, Content> CONTENTS =
      Map.ofEntries(
          Map.entry("gross_output", Content.MONEY),
          Map.entry("sales_output", Content.MONEY),
          Map.entry("export_delivery", Content.MONEY),
          Map.entry("revenue", Content.MONEY),
          Map.entry("profit", Content.MONEY),
          Map.entry("completed", Content.MONEY),
          Map.entry("technical", Content.MONEY),
          Map.entry("equipment", Content.MONEY),
          Map.entry("total_investment", Content.MONEY),
          Map.entry("plan_investment", Content.MONEY),
          Map.entry("employees", Content.PERSONS),
          Map.entry("consumption", Content.QUANTITY),
          Map.entry("feedstock", Content.QUANTITY),
          Map.entry("conversion_output", Content.QUANTITY),
          Map.entry("recovery", Content.QUANTITY),
          Map.entry("renewable", Content.QUANTITY),
          Map.entry("quantity", Content.QUANTITY),
          Map.entry("quantities", Content.QUANTITIES),
          Map.entry("amount", Content.QUANTITY),
          Map.entry("revision", Content.REVISION),
          Map.entry("minutes", Content.MINUTES),
          Map.entry("period", Content.MONTH),
          Map.entry("valid_from", Content.MONTH),
          Map.entry("closed_from", Content.MONTH),
          Map.entry("effective_date", Content.DATE),
          Map.entry("due_date", Content.DATE),
          Map.entry("year", Content.YEAR),
          Map.entry("plan_year", Content.YEAR),
          Map.entry("reported_at", Content.INSTANT),
          Map.entry("interval_start", Content.INSTANT),
          Map.entry("withdrawn", Content.FLAG),
          Map.entry("two_high", Content.FLAG),
          Map.entry("code_exempt", Content.FLAG),
          Map.entry("livelihood", Content.FLAG));

  private static final int LONGEST_VALUE = 80;

  private Wording() {}

  static Content contentOf(String column) {
    return CONTENTS.getOrDefault(
        column, TextBound.of(column) == TextBound.NAME ? Content.NAME : Content.TEXT);
  }

  /** A value as it is shown: in one line, and not longer than one reads. */
  static String shown(String value) {
    String line = Printable.of(value);
    if (line.codePointCount(0, line.length()) <= LONGEST_VALUE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
