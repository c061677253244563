package cn.qianhu.domain.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.domain.energy.FeedstockPair;
import cn.qianhu.domain.energy.FeedstockPolicy;
import cn.qianhu.domain.quota.PolicyRow.PolicyScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The policy table, row by row, each with the days on which it is in force (domain, Quota ledger,
 * Default policy).
 *
 * <p>A question is answered by the rows that name the subject most closely and are in force on its
 * day: those of the city and the subject, else of the city, else of the subject, else of any; among
 * them by the one that began last. Of the cap on purchases the subject is a project, and closer
 * than its city. Where no row is in force there is no answer.
 */
public final class QuotaPolicy {

  private static final String DEFAULT = SiteFile.QUOTA_POLICY.fileName();

  private final List<PolicyRow> rows;
  private final List<String> remarks;
  private final Map<PolicyScope, NavigableMap<LocalDate, PolicyRow>> timelines = new HashMap<>();

  private QuotaPolicy(TableFile table, List<PolicyRow> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> add(row, table));
    table.requireSound();
    remarks = table.remarks();
  }

  /** The policy of the shipped site. */
  public static QuotaPolicy load() {
    return Standard.OF_THE_SHIPPED_SITE;
  }

  /** The policy of a site; the shipped one where it has none of its own. */
  public static QuotaPolicy of(Site site) {
    QuotaPolicy shipped = shippedFor(site);
    return site.text(SiteFile.QUOTA_POLICY)
        .map(text -> read(TableFile.read(DEFAULT, text), unused -> true, shipped))
        .orElse(shipped);
  }

  /** The policy of a file of the same form, in place of that of a site. */
  public static QuotaPolicy of(Site site, Path file) {
    return read(TableFile.read(file), unused -> true, shippedFor(site));
  }

  /** Notes what is wrong with a site's policy. */
  public static void review(String text, Optional<Regions> regions, TableFaults faults) {
    Predicate<String> isCity = city -> regions.isEmpty() || regions.get().isCity(city);
    var unused =
        faults.gather(() -> read(TableFile.read(DEFAULT, text), isCity, Standard.EVERYWHERE));
  }

  /** The policy of a table, in place of that of the shipped site. */
  public static QuotaPolicy load(TableFile table) {
    return read(table, unused -> true, load());
  }

  /** A rule that the table does not name is as shipped: a file of before knows fewer rules. */
  private static QuotaPolicy read(TableFile table, Predicate<String> isCity, QuotaPolicy shipped) {
    List<PolicyRow> rows = new ArrayList<>(PolicyFile.read(table, isCity));
    List<PolicyRule> named = rows.stream().map(PolicyRow::rule).distinct().toList();
    shipped.rows.stream().filter(row -> !named.contains(row.rule())).forEach(rows::add);
    return new QuotaPolicy(table, rows);
  }

  private static QuotaPolicy shippedFor(Site site) {
    return site.shippedText(SiteFile.QUOTA_POLICY)
        .map(QuotaPolicy::shipped)
        .orElse(Standard.EVERYWHERE);
  }

  private static QuotaPolicy shipped(String text) {
    TableFile table = TableFile.read(DEFAULT, text);
    return new QuotaPolicy(table, PolicyFile.read(table, unused -> true));
  }

  private static String forEveryProvince() {
    try (InputStream in =
        Objects.requireNonNull(QuotaPolicy.class.getResourceAsStream(DEFAULT), DEFAULT)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The policy shipped cannot be read: " + DEFAULT, e);
    }
  }

  /** The rows as they stand in the table. */
  public List<PolicyRow> rows() {
    return rows;
  }

  /**
   * Remarks on rows that are passed over, or read otherwise than they were meant when they were
   * written.
   */
  public List<String> remarks() {
    return remarks;
  }

  /** Percentage of new energy of a kind that the province takes. */
  public Optional<BigDecimal> newEnergyOfProvince(String city, String kind, LocalDate day) {
    return inForce(PolicyRule.NEW_ENERGY_PROVINCE, city, kind, day).map(PolicyRow::number);
  }

  /** Percentage of what the province leaves that the city keeps where a county is named. */
  public Optional<BigDecimal> newEnergyOfCity(String city, String kind, LocalDate day) {
    return inForce(PolicyRule.NEW_ENERGY_CITY, city, kind, day).map(PolicyRow::number);
  }

  /** Percentage of leaving capacity of a kind that goes to the province's reserve. */
  public Optional<BigDecimal> capacityExitOfProvince(String city, String kind, LocalDate day) {
    return inForce(PolicyRule.CAPACITY_EXIT_PROVINCE, city, kind, day).map(PolicyRow::number);
  }

  /** Percentage of its need that a project may buy from the reserve. */
  public Optional<BigDecimal> purchaseCap(String city, String project, LocalDate day) {
    return inForce(PolicyRule.PURCHASE_CAP, city, project, day).map(PolicyRow::number);
  }

  /** The feedstock that is taken out of assessed energy. */
  public FeedstockPolicy feedstock() {
    return new FeedstockPolicy(
        rows.stream()
            .filter(row -> row.rule() == PolicyRule.FEEDSTOCK)
            .sorted(Comparator.comparing(PolicyRow::validFrom))
            .map(QuotaPolicy::pair)
            .toList());
  }

  /** The month of its first day counts. */
  private static FeedstockPair pair(PolicyRow row) {
    String[] parts = row.subject().split("/", -1);
    LocalDate first = row.validFrom();
    int month =
        first.equals(LocalDate.MIN) ? Integer.MIN_VALUE : Months.index(YearMonth.from(first));
    return new FeedstockPair(parts[0], parts[1], month, Boolean.parseBoolean(row.value()));
  }

  /** The most that the state funds in the period of the row that a day lies in. */
  public Optional<PolicyRow> incrementCap(LocalDate day) {
    return inForce(PolicyRule.INCREMENT_TOTAL, PolicyRow.ANY, PolicyRow.ANY, day);
  }

  /** The five-year plan that a day lies in. */
  public Optional<PolicyRow> plan(LocalDate day) {
    return inForce(PolicyRule.PLAN, PolicyRow.ANY, PolicyRow.ANY, day);
  }

  /** Whether projects of a level may have a bridge; without a row, all may. */
  public boolean isMajor(ProjectLevel level, LocalDate day) {
    return inForce(PolicyRule.MAJOR, PolicyRow.ANY, PolicyRow.ANY, day)
        .map(row -> row.value().split(PolicyValue.SEPARATOR))
        .map(levels -> Arrays.asList(levels).contains(level.name()))
        .orElse(true);
  }

  /** Whether two-high livelihood projects may use the increment; without a row, they may not. */
  public boolean incrementForLivelihood(LocalDate day) {
    return inForce(PolicyRule.INCREMENT_FOR_LIVELIHOOD, PolicyRow.ANY, PolicyRow.ANY, day)
        .map(row -> Boolean.parseBoolean(row.value()))
        .orElse(false);
  }

  /** The row that answers for a city and a subject on a day; empty where policy says nothing. */
  public Optional<PolicyRow> inForce(PolicyRule rule, String city, String subject, LocalDate day) {
    PolicyScope ofCity = new PolicyScope(rule, city, PolicyRow.ANY);
    PolicyScope ofSubject = new PolicyScope(rule, PolicyRow.ANY, subject);
    List<PolicyScope> fromTheClosest =
        List.of(
            new PolicyScope(rule, city, subject),
            rule.asksSubjectFirst() ? ofSubject : ofCity,
            rule.asksSubjectFirst() ? ofCity : ofSubject,
            new PolicyScope(rule, PolicyRow.ANY, PolicyRow.ANY));
    return fromTheClosest.stream()
        .map(timelines::get)
        .filter(Objects::nonNull)
        .flatMap(timeline -> latest(timeline, day).stream())
        .findFirst();
  }

  /** The row of a subject that is in force on a day; of several the one that began last. */
  private static Optional<PolicyRow> latest(
      NavigableMap<LocalDate, PolicyRow> timeline, LocalDate day) {
    return timeline.headMap(day, true).descendingMap().values().stream()
        .filter(row -> row.isInForce(day))
        .findFirst();
  }

  private void add(PolicyRow row, TableFile table) {
    PolicyRow earlier =
        timelines.computeIfAbsent(row.scope(), scope -> new TreeMap<>()).put(row.validFrom(), row);
    if (earlier != null) {
      table.note(
          "%s（市 %s、对象 %s）有两行自同一日起生效，请删去一行".formatted(row.rule(), row.city(), row.subject()),
          "two rows of %s, city %s, subject %s begin on the same day; remove one"
              .formatted(row.rule(), row.city(), row.subject()));
    }
  }

  /** Holds what is shipped, read when first asked for. */
  private static final class Standard {
    private static final QuotaPolicy EVERYWHERE = shipped(forEveryProvince());
    private static final QuotaPolicy OF_THE_SHIPPED_SITE = shippedFor(Site.shipped());
  }
}
