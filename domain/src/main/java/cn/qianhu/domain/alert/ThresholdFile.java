package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.FormerThreshold;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.alert.ThresholdBand;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.text.Bilingual;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table of thresholds as a CSV file: {@code rule, threshold, region, valid_from, value,
 * source}.
 *
 * <p>A file without the column {@code region} has rows for all regions, as one with nothing in it.
 * An empty {@code valid_from} means that the row was always in force. Rows of rule {@code *} are
 * about no single rule: {@code version} names the version of the table, the others are the {@link
 * SiteNumber}s.
 */
final class ThresholdFile {

  static final int ALWAYS = Integer.MIN_VALUE;

  private static final String VERSION = "version";
  private static final Pattern REGION = Pattern.compile("[0-9]{6}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

  final Timelines<ComparedThreshold, BigDecimal> timelines = new Timelines<>();
  final List<ThresholdRow> rows = new ArrayList<>();
  final Timelines<SiteNumber, String> siteTimelines = new Timelines<>();
  final List<SiteNumberRow> siteRows = new ArrayList<>();
  String version;

  private final TableFile table;
  private final Predicate<String> isRegion;

  private ThresholdFile(TableFile table, Predicate<String> isRegion) {
    this.table = table;
    this.isRegion = isRegion;
  }

  /**
   * Reads a table and refuses one that is wrong or leaves a question open.
   *
   * @param isRegion whether six digits are a region
   * @param shipped rows of the {@link SiteNumber}s that the table does not name
   */
  static ThresholdFile read(
      TableFile table, Predicate<String> isRegion, List<SiteNumberRow> shipped) {
    ThresholdFile file = new ThresholdFile(table, isRegion);
    table.each(file::take);
    file.noteGaps(shipped);
    AlertRules.all().forEach(file::noteReversals);
    table.requireSound();
    return file;
  }

  List<String> remarks() {
    return table.remarks();
  }

  private void take(NamedCsvRecord row) {
    if (table.cell(row, "source").isEmpty()) {
      throw table.expected(
          row, "source", "该行所依据的文件或决定", "the document or decision that the row rests on");
    }
    boolean ofSite = table.cell(row, "rule").equals(SiteNumber.RULE);
    if (ofSite && table.cell(row, "threshold").equals(VERSION)) {
      takeVersion(row);
    } else if (ofSite) {
      takeNumber(row);
    } else {
      takeThreshold(row);
    }
  }

  private void takeThreshold(NamedCsvRecord row) {
    AlertRule rule = rule(row);
    String code = table.cell(row, "threshold");
    Optional<FormerThreshold> former =
        rule.former().stream().filter(known -> known.code().equals(code)).findFirst();
    if (former.isPresent() && former.get().now().isEmpty()) {
      table.remark(
          row,
          "%s 不再使用 %s，这一行不起作用，请删去".formatted(rule, code),
          "%s compares with %s no more; the row has no effect, remove it".formatted(rule, code));
      return;
    }
    Threshold threshold =
        former.flatMap(FormerThreshold::now).orElseGet(() -> threshold(row, rule));
    if (former.isPresent()) {
      table.remark(
          row,
          "%s 现称 %s，请改名".formatted(code, threshold.code()),
          "%s is called %s now; rename it".formatted(code, threshold.code()));
    }
    BigDecimal value = value(row, threshold);
    String source = table.cell(row, "source");
    requireAlone(
        put(new ThresholdRow(rule, threshold, region(row), validFrom(row), value, source)), row);
  }

  private BigDecimal put(ThresholdRow row) {
    rows.add(row);
    ComparedThreshold compared = new ComparedThreshold(row.rule(), row.threshold());
    return timelines.put(compared, row.region(), row.validFrom(), row.value());
  }

  private void takeNumber(NamedCsvRecord row) {
    SiteNumber number =
        SiteNumber.of(table.cell(row, "threshold"))
            .orElseThrow(() -> notOneOf(row, "threshold", numbersAndVersion()));
    String value = table.cell(row, "value");
    if (!number.admits(value)) {
      throw table.expected(row, "value", number.expected().zh(), number.expected().en());
    }
    String region = region(row);
    if (!number.isByRegion() && !region.equals(Place.EVERYWHERE)) {
      throw table.expected(row, "region", "空，此项各地相同", "nothing: it is the same for all regions");
    }
    String source = table.cell(row, "source");
    requireAlone(put(new SiteNumberRow(number, region, validFrom(row), value, source)), row);
  }

  private String put(SiteNumberRow row) {
    siteRows.add(row);
    return siteTimelines.put(row.number(), row.region(), row.validFrom(), row.value());
  }

  private static List<String> numbersAndVersion() {
    return Stream.concat(Stream.of(VERSION), SiteNumber.codes().stream()).toList();
  }

  private void requireAlone(Object earlier, NamedCsvRecord row) {
    if (earlier != null) {
      throw table.expected(
          row, "valid_from", "另一月份，此月份已有一行", "another month; this one is taken by an earlier row");
    }
  }

  private void takeVersion(NamedCsvRecord row) {
    if (version != null) {
      throw table.expected(
          row, "threshold", "另一项，version 只有一行", "something else; there is one row of version");
    }
    version = table.cell(row, "value");
    if (version.isEmpty()) {
      throw table.expected(row, "value", "本表的版本", "the version of the table");
    }
  }

  private AlertRule rule(NamedCsvRecord row) {
    return AlertRules.all().stream()
        .filter(known -> known.code().equals(table.cell(row, "rule")))
        .findFirst()
        .orElseThrow(() -> notOneOf(row, "rule", AlertRules.all()));
  }

  private Threshold threshold(NamedCsvRecord row, AlertRule rule) {
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

  private String region(NamedCsvRecord row) {
    String text = row.findField("region").orElse(Place.EVERYWHERE).strip();
    if (!text.equals(Place.EVERYWHERE)
        && !(REGION.matcher(text).matches() && isRegion.test(text))) {
      throw table.expected(
          row, "region", "省、市或县的六位代码，或留空", "the six digits of a region, or nothing");
    }
    return text;
  }

  private int validFrom(NamedCsvRecord row) {
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
  private void noteGaps(List<SiteNumberRow> shipped) {
    if (version == null) {
      table.note(
          "本表没有版本，请补一行 rule 为 *、threshold 为 version",
          "the table has no version; add a row with rule * and threshold version");
    }
    AlertRules.all().forEach(this::noteGaps);
    for (SiteNumber number : SiteNumber.values()) {
      if (!siteTimelines.has(number)) {
        shipped.stream().filter(row -> row.number() == number).forEach(this::put);
      }
      if (!siteTimelines.isAlwaysSet(number)) {
        noteGap(number.code(), SiteNumber.RULE);
      }
    }
  }

  private void noteGaps(AlertRule rule) {
    for (Threshold threshold : rule.thresholds()) {
      boolean isSet = timelines.isAlwaysSet(new ComparedThreshold(rule, threshold));
      if (!isSet && threshold.ifUnset().isEmpty()) {
        noteGap(threshold.code(), rule.code());
      }
      if (!isSet && threshold.ifUnset().isPresent()) {
        put(
            new ThresholdRow(
                rule,
                threshold,
                Place.EVERYWHERE,
                ALWAYS,
                threshold.ifUnset().get(),
                Threshold.DEFAULT_SOURCE));
      }
    }
  }

  /**
   * Remarks on bands whose low threshold is not below the high one: nothing lies between them, so
   * that the rule never opens.
   */
  private void noteReversals(AlertRule rule) {
    for (ThresholdBand band : rule.bands()) {
      List<ThresholdRow> ofBand =
          rows.stream()
              .filter(row -> row.rule() == rule)
              .filter(
                  row -> row.threshold().equals(band.low()) || row.threshold().equals(band.high()))
              .toList();
      ofBand.stream()
          .flatMap(
              row -> ofBand.stream().map(other -> new RegionFrom(row.region(), other.validFrom())))
          .distinct()
          .filter(where -> isReversed(rule, band, where))
          .findFirst()
          .ifPresent(where -> noteReversal(rule, band, where));
    }
  }

  /** A region and a month from which a row may change what is in force. */
  private record RegionFrom(String region, int month) {}

  private boolean isReversed(AlertRule rule, ThresholdBand band, RegionFrom where) {
    ComparedThreshold low = new ComparedThreshold(rule, band.low());
    ComparedThreshold high = new ComparedThreshold(rule, band.high());
    Place place = Place.of(where.region());
    return timelines.isAlwaysSet(low)
        && timelines.isAlwaysSet(high)
        && timelines
                .inForce(low, place, where.month())
                .compareTo(timelines.inForce(high, place, where.month()))
            >= 0;
  }

  private void noteReversal(AlertRule rule, ThresholdBand band, RegionFrom where) {
    String from = where.month() == ALWAYS ? "" : Months.text(where.month());
    table.note(
        "%s 的 %s 不小于 %s（region“%s”，valid_from“%s”）：请改小前者或改大后者"
            .formatted(rule, band.low().code(), band.high().code(), where.region(), from),
        "%s of %s is not below %s (region \"%s\", valid_from \"%s\"): lower the one or raise the other"
            .formatted(band.low().code(), rule, band.high().code(), where.region(), from));
  }

  private void noteGap(String code, String rule) {
    table.note(
        "%s 的 %s 并非各月、各地都有，请补一行 valid_from 和 region 留空".formatted(rule, code),
        "%s of %s is not set for every month; add a row of it with no valid_from and no region"
            .formatted(code, rule));
  }
}
