package cn.qianhu.domain.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The thresholds of the rules, each with the month from which it is in force (domain, Alerts). The
 * row in force is that of the month judged: a table that changes today judges past months as it
 * always did.
 */
public final class Thresholds {

  private static final String DEFAULT = SiteFile.ALERT_THRESHOLDS.fileName();

  private final Timelines<ComparedThreshold, BigDecimal> timelines;
  private final List<ThresholdRow> rows;
  private final SiteNumbers numbers;
  private final String version;
  private final List<String> remarks;

  private Thresholds(ThresholdFile file) {
    this.timelines = file.timelines;
    this.rows = List.copyOf(file.rows);
    this.numbers = new SiteNumbers(file.siteRows);
    this.version = file.version;
    this.remarks = file.remarks();
  }

  private Thresholds(Thresholds other, SiteNumbers numbers) {
    this.timelines = other.timelines;
    this.rows = other.rows;
    this.numbers = numbers;
    this.version = other.version;
    this.remarks = other.remarks;
  }

  /** The thresholds of the shipped site. */
  public static Thresholds load() {
    return Standard.OF_THE_SHIPPED_SITE;
  }

  /** The thresholds of a site; the shipped ones where it has none of its own. */
  public static Thresholds of(Site site) {
    Thresholds shipped = shippedFor(site);
    return site.text(SiteFile.ALERT_THRESHOLDS)
        .map(text -> read(TableFile.read(DEFAULT, text), unused -> true, shipped))
        .orElse(shipped);
  }

  /** The thresholds of a file of the same form, in place of all that a site has. */
  public static Thresholds of(Site site, Path file) {
    return read(TableFile.read(file), unused -> true, shippedFor(site));
  }

  /** Notes what is wrong with a site's thresholds. */
  public static void review(String text, Optional<Regions> regions, TableFaults faults) {
    Predicate<String> isRegion = code -> regions.isEmpty() || regions.get().contains(code);
    var unused =
        faults.gather(() -> read(TableFile.read(DEFAULT, text), isRegion, Standard.EVERYWHERE));
  }

  /** The thresholds of a table, in place of those of the shipped site. */
  public static Thresholds load(TableFile table) {
    return read(table, unused -> true, load());
  }

  /** Numbers of the site that the table does not name are as shipped. */
  private static Thresholds read(TableFile table, Predicate<String> isRegion, Thresholds shipped) {
    return new Thresholds(ThresholdFile.read(table, isRegion, shipped.numbers.rows()));
  }

  private static Thresholds shippedFor(Site site) {
    return site.shippedText(SiteFile.ALERT_THRESHOLDS)
        .map(Thresholds::shipped)
        .orElse(Standard.EVERYWHERE);
  }

  private static Thresholds shipped(String text) {
    return new Thresholds(
        ThresholdFile.read(TableFile.read(DEFAULT, text), unused -> true, List.of()));
  }

  private static String forEveryProvince() {
    try (InputStream in =
        Objects.requireNonNull(Thresholds.class.getResourceAsStream(DEFAULT), DEFAULT)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The thresholds shipped cannot be read: " + DEFAULT, e);
    }
  }

  /** These thresholds with one rule of deduction in force for all months. */
  public Thresholds withDeductionRule(DeductionRule rule) {
    return new Thresholds(this, numbers.withDeductionRule(rule));
  }

  /** The rows as they stand in the table. */
  public List<ThresholdRow> rows() {
    return rows;
  }

  /** The numbers of the site. */
  public SiteNumbers numbers() {
    return numbers;
  }

  /**
   * Remarks on rows that are passed over, or read otherwise than they were meant when they were
   * written.
   */
  public List<String> remarks() {
    return remarks;
  }

  /**
   * The codes of numbers that decide rows of tables, not alerts alone, and differ in another table:
   * rows that exist would be of one table, and those that follow of the other.
   */
  public Set<String> tablesDecidedOtherwise(Thresholds other) {
    Set<String> codes = new TreeSet<>();
    for (SiteNumber number : SiteNumber.values()) {
      if (number.decidesTables() && !numbers.saysTheSame(other.numbers, number)) {
        codes.add(number.code());
      }
    }
    if (!tolerances().equals(other.tolerances())) {
      codes.add(Threshold.TOLERANCE.code());
    }
    return codes;
  }

  /** The states of targets are columns of tables, too. */
  private Set<ThresholdRow> tolerances() {
    return rows.stream()
        .filter(row -> row.threshold().equals(Threshold.TOLERANCE))
        .map(ThresholdRow::withoutSource)
        .collect(Collectors.toSet());
  }

  /** The version of the table. */
  public String version() {
    return version;
  }

  /** The limits of a rule in force at a place in a month, by index. */
  public RuleThresholds limits(AlertRule rule, Place place, int month) {
    Map<Threshold, BigDecimal> values = new HashMap<>();
    for (Threshold threshold : rule.thresholds()) {
      BigDecimal value = timelines.inForce(new ComparedThreshold(rule, threshold), place, month);
      values.put(threshold, value);
    }
    return new RuleThresholds(rule, version, values, numbers.judgedMonths(place, month));
  }

  /** Holds what is shipped, read when first asked for. */
  private static final class Standard {
    private static final Thresholds EVERYWHERE = shipped(forEveryProvince());
    private static final Thresholds OF_THE_SHIPPED_SITE = shippedFor(Site.shipped());
  }
}
