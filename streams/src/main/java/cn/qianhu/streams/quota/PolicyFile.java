package cn.qianhu.streams.quota;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.streams.rule.RuleTableLine;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private PolicyFile() {}

  /**
   * Reads the rows.
   *
   * @param name what the file is called in messages
   */
  static List<PolicyRow> read(Reader reader, String name) {
    List<PolicyRow> rows = new ArrayList<>();
    for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(reader)) {
      rows.add(row(new RuleTableLine(name, record)));
    }
    return rows;
  }

  private static PolicyRow row(RuleTableLine line) {
    PolicyRule rule = rule(line);
    return new PolicyRow(
        rule, city(line), subject(line, rule), validFrom(line), share(line), line.text("source"));
  }

  private static PolicyRule rule(RuleTableLine line) {
    String text = line.text("rule");
    return Arrays.stream(PolicyRule.values())
        .filter(rule -> rule.name().equals(text))
        .findFirst()
        .orElseThrow(() -> line.fault("rule", "one of " + Arrays.toString(PolicyRule.values())));
  }

  private static String city(RuleTableLine line) {
    String text = line.text("city");
    if (!text.equals(PolicyRow.ANY) && !CITY.matcher(text).matches()) {
      throw line.fault("city", "the six digits of a city, or *");
    }
    return text;
  }

  private static String subject(RuleTableLine line, PolicyRule rule) {
    String text = line.text("subject");
    if (!rule.knows(text)) {
      throw line.fault("subject", "a kind or division that " + rule + " is about, or *");
    }
    return text;
  }

  private static LocalDate validFrom(RuleTableLine line) {
    String text = line.text("valid_from");
    LocalDate date = text.isEmpty() ? LocalDate.MIN : Dates.parse(text);
    if (date == null) {
      throw line.fault("valid_from", "a date such as 2022-03-29, or nothing");
    }
    return date;
  }

  private static BigDecimal share(RuleTableLine line) {
    String text = line.text("share_pct");
    if (!SHARE.matcher(text).matches() || new BigDecimal(text).compareTo(WHOLE) > 0) {
      throw line.fault("share_pct", "a percentage from 0 to 100");
    }
    return new BigDecimal(text);
  }
}
