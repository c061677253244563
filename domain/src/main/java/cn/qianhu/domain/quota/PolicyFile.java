package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.TableFile;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The policy table as a CSV file: {@code rule, city, subject, valid_from, share_pct, source}.
 *
 * <p>{@code *} in city or subject means any; an empty {@code valid_from} means that the row was
 * always in force.
 */
final class PolicyFile {

  private static final Pattern CITY = Pattern.compile("[0-9]{6}");
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,10})?");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final TableFile table;
  private final Predicate<String> isCity;

  private PolicyFile(TableFile table, Predicate<String> isCity) {
    this.table = table;
    this.isCity = isCity;
  }

  /**
   * Reads the rows. What is wrong in them waits for {@link TableFile#requireSound}.
   *
   * @param isCity whether six digits are a city
   */
  static List<PolicyRow> read(TableFile table, Predicate<String> isCity) {
    PolicyFile file = new PolicyFile(table, isCity);
    List<PolicyRow> rows = new ArrayList<>();
    table.each(row -> rows.add(file.row(row)));
    return rows;
  }

  private PolicyRow row(NamedCsvRecord row) {
    PolicyRule rule = rule(row);
    return new PolicyRow(
        rule, city(row), subject(row, rule), validFrom(row), share(row), table.cell(row, "source"));
  }

  private PolicyRule rule(NamedCsvRecord row) {
    String text = table.cell(row, "rule");
    String rules = Arrays.toString(PolicyRule.values());
    return Arrays.stream(PolicyRule.values())
        .filter(rule -> rule.name().equals(text))
        .findFirst()
        .orElseThrow(() -> table.expected(row, "rule", rules + " 之一", "one of " + rules));
  }

  private String city(NamedCsvRecord row) {
    String text = table.cell(row, "city");
    if (!text.equals(PolicyRow.ANY) && !(CITY.matcher(text).matches() && isCity.test(text))) {
      throw table.expected(row, "city", "市的六位代码，或 *", "the six digits of a city, or *");
    }
    return text;
  }

  private String subject(NamedCsvRecord row, PolicyRule rule) {
    String text = table.cell(row, "subject");
    if (!rule.knows(text)) {
      throw table.expected(
          row,
          "subject",
          rule + " 所涉及的类型或大类，或 *",
          "a kind or division that " + rule + " is about, or *");
    }
    return text;
  }

  private LocalDate validFrom(NamedCsvRecord row) {
    String text = table.cell(row, "valid_from");
    LocalDate date = text.isEmpty() ? LocalDate.MIN : Dates.parse(text);
    if (date == null) {
      throw table.expected(
          row, "valid_from", "日期，如 2022-03-29，或留空", "a date such as 2022-03-29, or nothing");
    }
    return date;
  }

  private BigDecimal share(NamedCsvRecord row) {
    String text = table.cell(row, "share_pct");
    if (!SHARE.matcher(text).matches() || new BigDecimal(text).compareTo(WHOLE) > 0) {
      throw table.expected(row, "share_pct", " 0 至 100 的百分数", "a percentage from 0 to 100");
    }
    return new BigDecimal(text);
  }
}
