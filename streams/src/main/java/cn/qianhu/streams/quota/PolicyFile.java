package cn.qianhu.streams.quota;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  private final String name;

  private PolicyFile(String name) {
    this.name = name;
  }

  /**
   * Reads the rows.
   *
   * @param name what the file is called in messages
   */
  static List<PolicyRow> read(Reader reader, String name) {
    PolicyFile file = new PolicyFile(name);
    List<PolicyRow> rows = new ArrayList<>();
    for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(reader)) {
      rows.add(file.row(line));
    }
    return rows;
  }

  private PolicyRow row(NamedCsvRecord line) {
    PolicyRule rule = rule(line);
    return new PolicyRow(
        rule, city(line), subject(line, rule), validFrom(line), share(line), text(line, "source"));
  }

  private PolicyRule rule(NamedCsvRecord line) {
    String text = text(line, "rule");
    return Arrays.stream(PolicyRule.values())
        .filter(rule -> rule.name().equals(text))
        .findFirst()
        .orElseThrow(() -> fault(line, "rule", "one of " + Arrays.toString(PolicyRule.values())));
  }

  private String city(NamedCsvRecord line) {
    String text = text(line, "city");
    if (!text.equals(PolicyRow.ANY) && !CITY.matcher(text).matches()) {
      throw fault(line, "city", "the six digits of a city, or *");
    }
    return text;
  }

  private String subject(NamedCsvRecord line, PolicyRule rule) {
    String text = text(line, "subject");
    if (!rule.knows(text)) {
      throw fault(line, "subject", "a kind or division that " + rule + " is about, or *");
    }
    return text;
  }

  private LocalDate validFrom(NamedCsvRecord line) {
    String text = text(line, "valid_from");
    try {
      return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(line, "valid_from", "a date such as 2022-03-29, or nothing");
    }
  }

  private BigDecimal share(NamedCsvRecord line) {
    String text = text(line, "share_pct");
    if (!SHARE.matcher(text).matches() || new BigDecimal(text).compareTo(WHOLE) > 0) {
      throw fault(line, "share_pct", "a percentage from 0 to 100");
    }
    return new BigDecimal(text);
  }

  private String text(NamedCsvRecord line, String column) {
    return line.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + ": column " + column + " is missing; add it to the header"))
        .strip();
  }

  private IllegalArgumentException fault(NamedCsvRecord line, String column, String expected) {
    return new IllegalArgumentException(
        "%s, line %d: %s is \"%s\"; write %s"
            .formatted(name, line.getStartingLineNumber(), column, text(line, column), expected));
  }
}
