package cn.qianhu.streams.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.streams.rule.RuleTableLine;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
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

  private final String name;

  private ThresholdFile(String name) {
    this.name = name;
  }

  /**
   * Reads a table and refuses one that is wrong or leaves a question open.
   *
   * @param name what the file is called in messages
   */
  static ThresholdFile read(Reader reader, String name) {
    ThresholdFile file = new ThresholdFile(name);
    for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(reader)) {
      file.take(new RuleTableLine(name, record));
    }
    file.requireComplete();
    return file;
  }

  private void take(RuleTableLine line) {
    if (line.text("source").isEmpty()) {
      throw line.fault("source", "the document or decision that the row rests on");
    }
    if (line.text("rule").equals(WHOLE_TABLE)) {
      takeVersion(line);
      return;
    }
    Threshold threshold = threshold(line);
    BigDecimal earlier =
        put(threshold, validFrom(line), value(line, threshold), line.text("source"));
    if (earlier != null) {
      throw line.fault("valid_from", "another month; this one is taken by an earlier row");
    }
  }

  private BigDecimal put(Threshold threshold, int validFrom, BigDecimal value, String source) {
    rows.add(new ThresholdRow(threshold, validFrom, value, source));
    return timelines.computeIfAbsent(threshold, unused -> new TreeMap<>()).put(validFrom, value);
  }

  private void takeVersion(RuleTableLine line) {
    if (!line.text("threshold").equals(VERSION) || version != null) {
      throw line.fault("threshold", "\"version\" in one row of rule *, and no other row of it");
    }
    version = line.text("value");
    if (version.isEmpty()) {
      throw line.fault("value", "the version of the table");
    }
  }

  private static Threshold threshold(RuleTableLine line) {
    AlertRule rule =
        AlertRules.all().stream()
            .filter(known -> known.code().equals(line.text("rule")))
            .findFirst()
            .orElseThrow(() -> line.fault("rule", "one of " + AlertRules.all()));
    return rule.thresholds().stream()
        .filter(known -> known.code().equals(line.text("threshold")))
        .findFirst()
        .orElseThrow(
            () ->
                line.fault(
                    "threshold",
                    "one of " + rule.thresholds().stream().map(Threshold::code).toList()));
  }

  private static Integer validFrom(RuleTableLine line) {
    String text = line.text("valid_from");
    YearMonth month = text.isEmpty() ? null : Months.parse(text);
    if (month == null && !text.isEmpty()) {
      throw line.fault("valid_from", "a month such as 2024-01, or nothing");
    }
    return month == null ? ALWAYS : Months.index(month);
  }

  private static BigDecimal value(RuleTableLine line, Threshold threshold) {
    String text = line.text("value");
    if (!NUMBER.matcher(text).matches() || !threshold.admits(new BigDecimal(text))) {
      throw line.fault("value", threshold.expected());
    }
    return new BigDecimal(text);
  }

  /** Every question must have an answer in every month, so that nothing goes unjudged. */
  private void requireComplete() {
    if (version == null) {
      throw new IllegalArgumentException(
          name + ": the table has no version; add a row with rule * and threshold version");
    }
    AlertRules.all().forEach(this::requireComplete);
  }

  private void requireComplete(AlertRule rule) {
    for (Threshold threshold : rule.thresholds()) {
      boolean isSet = timelines.getOrDefault(threshold, new TreeMap<>()).containsKey(ALWAYS);
      if (!isSet && threshold.ifUnset().isEmpty()) {
        throw new IllegalArgumentException(
            "%s: %s of %s is not set for every month; add a row of it with no valid_from"
                .formatted(name, threshold.code(), rule));
      }
      if (!isSet) {
        put(threshold, ALWAYS, threshold.ifUnset().get(), Threshold.DEFAULT_SOURCE);
      }
    }
  }
}
