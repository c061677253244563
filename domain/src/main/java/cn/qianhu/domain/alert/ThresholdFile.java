package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.text.Bilingual;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The table of thresholds as a CSV file: {@code rule, threshold, valid_from, value, source}.
 *
 * <p>An empty {@code valid_from} means that the row was always in force. The row of rule {@code *}
 * and threshold {@code version} names the version of the table.
 */
final class ThresholdFile {

  static final int ALWAYS = Integer.MIN_VALUE;

  private static final String WHOLE_TABLE = "*";
  private static final String VERSION = "version";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

  final Map<Threshold, NavigableMap<Integer, BigDecimal>> timelines = new HashMap<>();
  final List<ThresholdRow> rows = new ArrayList<>();
  String version;

  private final TableFile table;

  private ThresholdFile(TableFile table) {
    this.table = table;
  }

  /** Reads a table and refuses one that is wrong or leaves a question open. */
  static ThresholdFile read(TableFile table) {
    ThresholdFile file = new ThresholdFile(table);
    table.each(file::take);
    file.noteGaps();
    table.requireSound();
    return file;
  }

  private void take(NamedCsvRecord row) {
    if (table.cell(row, "source").isEmpty()) {
      throw table.expected(
          row, "source", "该行所依据的文件或决定", "the document or decision that the row rests on");
    }
    if (table.cell(row, "rule").equals(WHOLE_TABLE)) {
      takeVersion(row);
      return;
    }
    Threshold threshold = threshold(row);
    BigDecimal earlier =
        put(threshold, validFrom(row), value(row, threshold), table.cell(row, "source"));
    if (earlier != null) {
      throw table.expected(
          row, "valid_from", "另一月份，此月份已有一行", "another month; this one is taken by an earlier row");
    }
  }

  private BigDecimal put(Threshold threshold, int validFrom, BigDecimal value, String source) {
    rows.add(new ThresholdRow(threshold, validFrom, value, source));
    return timelines.computeIfAbsent(threshold, unused -> new TreeMap<>()).put(validFrom, value);
  }

  private void takeVersion(NamedCsvRecord row) {
    if (!table.cell(row, "threshold").equals(VERSION) || version != null) {
      throw table.expected(
          row,
          "threshold",
          " version，规则为 * 的只有这一行",
          "\"version\" in one row of rule *, and no other row of it");
    }
    version = table.cell(row, "value");
    if (version.isEmpty()) {
      throw table.expected(row, "value", "本表的版本", "the version of the table");
    }
  }

  private Threshold threshold(NamedCsvRecord row) {
    AlertRule rule =
        AlertRules.all().stream()
            .filter(known -> known.code().equals(table.cell(row, "rule")))
            .findFirst()
            .orElseThrow(() -> notOneOf(row, "rule", AlertRules.all()));
    return rule.thresholds().stream()
        .filter(known -> known.code().equals(table.cell(row, "threshold")))
        .findFirst()
        .orElseThrow(
            () ->
                notOneOf(
                    row, "threshold", rule.thresholds().stream().map(Threshold::code).toList()));
  }

  private IllegalArgumentException notOneOf(NamedCsvRecord row, String column, List<?> known) {
    return table.expected(row, column, known + " 之一", "one of " + known);
  }

  private Integer validFrom(NamedCsvRecord row) {
    String text = table.cell(row, "valid_from");
    YearMonth month = text.isEmpty() ? null : Months.parse(text);
    if (month == null && !text.isEmpty()) {
      throw table.expected(
          row, "valid_from", "月份，如 2024-01，或留空", "a month such as 2024-01, or nothing");
    }
    return month == null ? ALWAYS : Months.index(month);
  }

  private BigDecimal value(NamedCsvRecord row, Threshold threshold) {
    String text = table.cell(row, "value");
    if (!NUMBER.matcher(text).matches() || !threshold.admits(new BigDecimal(text))) {
      Bilingual expected = threshold.expected();
      throw table.expected(row, "value", expected.zh(), expected.en());
    }
    return new BigDecimal(text);
  }

  /** Every question must have an answer in every month, so that nothing goes unjudged. */
  private void noteGaps() {
    if (version == null) {
      table.note(
          "本表没有版本，请补一行 rule 为 *、threshold 为 version",
          "the table has no version; add a row with rule * and threshold version");
    }
    AlertRules.all().forEach(this::noteGaps);
  }

  private void noteGaps(AlertRule rule) {
    for (Threshold threshold : rule.thresholds()) {
      boolean isSet = timelines.getOrDefault(threshold, new TreeMap<>()).containsKey(ALWAYS);
      if (!isSet && threshold.ifUnset().isEmpty()) {
        table.note(
            "%s 的 %s 并非各月都有，请补一行 valid_from 留空".formatted(rule, threshold.code()),
            "%s of %s is not set for every month; add a row of it with no valid_from"
                .formatted(threshold.code(), rule));
      }
      if (!isSet && threshold.ifUnset().isPresent()) {
        put(threshold, ALWAYS, threshold.ifUnset().get(), Threshold.DEFAULT_SOURCE);
      }
    }
  }
}
