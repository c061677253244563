package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.text.Bilingual;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The policy table as a CSV file: {@code rule, city, subject, valid_from, valid_to, value, source}.
 *
 * <p>{@code *} in city or subject means any; an empty {@code valid_from} means that the row was
 * always in force, an empty {@code valid_to} that it does not end. A file of before has no {@code
 * valid_to}, and its {@code share_pct} is the value.
 */
final class PolicyFile {

  private static final Pattern CITY = Pattern.compile("[0-9]{6}");
  private static final String VALUE = "value";
  private static final String SHARE = "share_pct";

  /** Names of subjects from before capacity was split by kind. */
  private static final Pattern DIVISION = Pattern.compile("[0-9]{2}");

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
    table.each(row -> file.row(row).ifPresent(rows::add));
    return rows;
  }

  private Optional<PolicyRow> row(NamedCsvRecord row) {
    PolicyRule rule = rule(row);
    Optional<String> subject = subject(row, rule);
    PolicyRow read =
        new PolicyRow(
            rule,
            city(row, rule),
            subject.orElse(PolicyRow.ANY),
            validFrom(row),
            validTo(row, rule),
            value(row, rule),
            table.cell(row, "source"));
    return subject.map(unused -> read);
  }

  private PolicyRule rule(NamedCsvRecord row) {
    String text = table.cell(row, "rule");
    String rules = Arrays.toString(PolicyRule.values());
    return Arrays.stream(PolicyRule.values())
        .filter(rule -> rule.name().equals(text))
        .findFirst()
        .orElseThrow(() -> table.expected(row, "rule", rules + " 之一", "one of " + rules));
  }

  private String city(NamedCsvRecord row, PolicyRule rule) {
    String text = table.cell(row, "city");
    if (text.equals(PolicyRow.ANY)) {
      return text;
    }
    if (!rule.isByCity()) {
      throw table.expected(
          row, "city", " *，" + rule + " 由省决定", "*: " + rule + " is the province's");
    }
    if (!(CITY.matcher(text).matches() && isCity.test(text))) {
      throw table.expected(row, "city", "市的六位代码，或 *", "the six digits of a city, or *");
    }
    return text;
  }

  /** Empty where the row is about nothing that is asked any more. */
  private Optional<String> subject(NamedCsvRecord row, PolicyRule rule) {
    String text = table.cell(row, "subject");
    if (rule == PolicyRule.CAPACITY_EXIT_PROVINCE && DIVISION.matcher(text).matches()) {
      return kindOf(row, text);
    }
    if (!rule.knows(text)) {
      Bilingual subjects = rule.subjects();
      throw table.expected(row, "subject", subjects.zh(), subjects.en());
    }
    return Optional.of(text);
  }

  /** Capacity was split by division before it was split by kind. */
  private Optional<String> kindOf(NamedCsvRecord row, String division) {
    if (division.equals(CommandType.POWER_DIVISION)) {
      table.remark(
          row,
          "产能退出现按类别分成，大类 44 按 COAL_POWER 理解",
          "capacity is split by kind now; division 44 is read as COAL_POWER");
      return Optional.of(CommandType.COAL_POWER);
    }
    table.remark(
        row,
        "产能退出现按类别分成，大类 %s 的这一行不再使用，请删去".formatted(division),
        "capacity is split by kind now; this row of division %s is not used any more, remove it"
            .formatted(division));
    return Optional.empty();
  }

  private LocalDate validFrom(NamedCsvRecord row) {
    return day(row, "valid_from", LocalDate.MIN);
  }

  private LocalDate validTo(NamedCsvRecord row, PolicyRule rule) {
    LocalDate last =
        row.findField("valid_to").isEmpty() ? LocalDate.MAX : day(row, "valid_to", LocalDate.MAX);
    if (last.isBefore(validFrom(row))) {
      throw table.expected(
          row, "valid_to", "不早于 valid_from 的日期", "a date that is not before valid_from");
    }
    if (!rule.mayEnd() && !last.equals(LocalDate.MAX)) {
      throw table.expected(
          row, "valid_to", "空，以一行 false 结束", "nothing, and end it by a row that says false");
    }
    return last;
  }

  private LocalDate day(NamedCsvRecord row, String column, LocalDate ifEmpty) {
    String text = table.cell(row, column);
    LocalDate date = text.isEmpty() ? ifEmpty : Dates.parse(text);
    if (date == null) {
      throw table.expected(
          row, column, "日期，如 2022-03-29，或留空", "a date such as 2022-03-29, or nothing");
    }
    return date;
  }

  private String value(NamedCsvRecord row, PolicyRule rule) {
    String column = row.findField(SHARE).isPresent() ? SHARE : VALUE;
    String text = table.cell(row, column);
    if (!rule.value().admits(text)) {
      Bilingual expected = rule.value().expected();
      throw table.expected(row, column, expected.zh(), expected.en());
    }
    return text;
  }
}
