package cn.qianhu.local.demo;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Uscc;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules for single reports (domain, Reports), written down a second time and simply, so that
 * the demonstration is judged by something other than the code that made it.
 */
final class ReportRules {

  private final Set<String> enterprises = new HashSet<>();

  ReportRules(List<NamedCsvRecord> directory) {
    directory.forEach(row -> enterprises.add(row.getField("uscc")));
  }

  /** The reason for which a report of output is refused, or an empty text. */
  String ofOutput(NamedCsvRecord row) {
    List<String> money =
        List.of("gross_output", "sales_output", "export_delivery", "revenue", "profit");
    if (!decimals(row, money, "-?\\d+\\.\\d{2}") || !row.getField("employees").matches("\\d+")) {
      return "MALFORMED";
    } else if (!Uscc.checkCharacterHolds(row.getField("uscc"))) {
      return "BAD_IDENTIFIER";
    } else if (money.subList(0, 4).stream().anyMatch(c -> number(row, c).signum() < 0)
        || late(row)) {
      return "OUT_OF_RANGE";
    } else if (number(row, "export_delivery").compareTo(number(row, "sales_output")) > 0) {
      return "INCONSISTENT";
    }
    return known(row);
  }

  String ofStatement(NamedCsvRecord row) {
    List<String> quantities =
        List.of("consumption", "feedstock", "conversion_output", "recovery", "renewable");
    if (!decimals(row, quantities, "\\d+\\.\\d{4}")) {
      return "MALFORMED";
    } else if (!CodeTables.standard().carriers().contains(row.getField("carrier"))) {
      return "UNKNOWN_CODE";
    } else if (late(row)) {
      return "OUT_OF_RANGE";
    }
    BigDecimal consumption = number(row, "consumption");
    boolean renewable = number(row, "renewable").signum() > 0;
    if (number(row, "feedstock").compareTo(consumption) > 0
        || number(row, "renewable").compareTo(consumption) > 0
        || (renewable && !row.getField("carrier").equals("ELECTRICITY"))) {
      return "INCONSISTENT";
    }
    return known(row);
  }

  String ofInvestment(NamedCsvRecord row) {
    if (!decimals(row, List.of("completed", "technical", "equipment"), "\\d+\\.\\d{2}")) {
      return "MALFORMED";
    } else if (!row.getField("project_code").matches("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}")) {
      return "BAD_IDENTIFIER";
    } else if (number(row, "technical").compareTo(number(row, "completed")) > 0
        || number(row, "equipment").compareTo(number(row, "completed")) > 0) {
      return "INCONSISTENT";
    }
    return known(row);
  }

  /** Synthetic meters read by the hour or by the day. */
  String ofReading(NamedCsvRecord row) {
    OffsetDateTime start = OffsetDateTime.parse(row.getField("interval_start"));
    int minutes = Integer.parseInt(row.getField("minutes"));
    OffsetDateTime reported = OffsetDateTime.parse(row.getField("reported_at"));
    if (!row.getField("quantity").matches("\\d+\\.\\d{4}")) {
      return "MALFORMED";
    } else if (start.plusMinutes(minutes).isAfter(reported.plusMinutes(5))) {
      return "OUT_OF_RANGE";
    } else if ((minutes != 60 && minutes != 1440)
        || (start.getHour() * 60 + start.getMinute()) % minutes != 0) {
      return "INCONSISTENT";
    }
    return known(row);
  }

  private String known(NamedCsvRecord row) {
    return enterprises.contains(row.getField("uscc")) ? "" : "UNKNOWN_ENTERPRISE";
  }

  private static boolean decimals(NamedCsvRecord row, List<String> columns, String pattern) {
    return columns.stream().allMatch(column -> row.getField(column).matches(pattern));
  }

  private static boolean late(NamedCsvRecord row) {
    YearMonth period = YearMonth.parse(row.getField("period"));
    return period.isAfter(YearMonth.from(OffsetDateTime.parse(row.getField("reported_at"))));
  }

  private static BigDecimal number(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column));
  }
}
