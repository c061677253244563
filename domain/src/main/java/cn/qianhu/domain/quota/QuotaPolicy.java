package cn.qianhu.domain.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The percentages that policy sets, each with the day from which it is in force (domain, Quota
 * ledger, Default policy).
 *
 * <p>A question is answered by the most particular rows that are in force on its day: those of the
 * city and the subject, else of the city, else of the subject, else of any; among them by the one
 * with the greatest {@code valid_from} not after the day.
 */
public final class QuotaPolicy {

  private static final String DEFAULT = SiteFile.QUOTA_POLICY.fileName();

  private final List<PolicyRow> rows;
  private final Map<PolicyScope, NavigableMap<LocalDate, BigDecimal>> timelines = new HashMap<>();

  private QuotaPolicy(TableFile table, Predicate<String> isCity) {
    this.rows = List.copyOf(PolicyFile.read(table, isCity));
    rows.forEach(row -> add(row, table));
    noteGaps(table);
    table.requireSound();
  }

  /** The default policy, as shipped. */
  public static QuotaPolicy load() {
    try (InputStream in =
        Objects.requireNonNull(QuotaPolicy.class.getResourceAsStream(DEFAULT), DEFAULT)) {
      return load(TableFile.read(DEFAULT, new String(in.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The policy shipped cannot be read: " + DEFAULT, e);
    }
  }

  /** The policy of a site; the default where it has none of its own. */
  public static QuotaPolicy of(Site site) {
    return site.text(SiteFile.QUOTA_POLICY)
        .map(text -> load(TableFile.read(DEFAULT, text)))
        .orElseGet(QuotaPolicy::load);
  }

  /** Notes what is wrong with a site's policy. */
  public static void review(String text, Optional<Regions> regions, TableFaults faults) {
    Predicate<String> isCity = city -> regions.isEmpty() || regions.get().isCity(city);
    var unused = faults.gather(() -> new QuotaPolicy(TableFile.read(DEFAULT, text), isCity));
  }

  /** The policy of a file of the same form, in place of the whole default. */
  public static QuotaPolicy load(Path file) {
    return load(TableFile.read(file));
  }

  /** The policy of a table. */
  public static QuotaPolicy load(TableFile table) {
    return new QuotaPolicy(table, unused -> true);
  }

  /** The rows as they stand in the table. */
  public List<PolicyRow> rows() {
    return rows;
  }

  /** Percentage of new energy of a kind that the province takes. */
  public BigDecimal newEnergyOfProvince(String city, String kind, LocalDate day) {
    return inForce(PolicyRule.NEW_ENERGY_PROVINCE, city, kind, day);
  }

  /** Percentage of what the province leaves that the city keeps where a county is named. */
  public BigDecimal newEnergyOfCity(String city, String kind, LocalDate day) {
    return inForce(PolicyRule.NEW_ENERGY_CITY, city, kind, day);
  }

  /** Percentage of capacity leaving a division that goes to the province's reserve. */
  public BigDecimal capacityExitOfProvince(String city, String division, LocalDate day) {
    return inForce(PolicyRule.CAPACITY_EXIT_PROVINCE, city, division, day);
  }

  /** Percentage of its need that a project may buy from the reserve. */
  public BigDecimal purchaseCap(String city, LocalDate day) {
    return inForce(PolicyRule.PURCHASE_CAP, city, PolicyRow.ANY, day);
  }

  /** The feedstock that is taken out of assessed energy. */
  public FeedstockPolicy feedstock() {
    List<FeedstockPair> pairs = new ArrayList<>();
    for (String division : List.of("25", "26", "28")) {
      for (String group : List.of("COAL", "COKE", "OIL", "GAS")) {
        pairs.add(new FeedstockPair(division, group, 2000 * 12));
      }
    }
    return new FeedstockPolicy(pairs);
  }

  private BigDecimal inForce(PolicyRule rule, String city, String subject, LocalDate day) {
    List<PolicyScope> fromTheMostParticular =
        List.of(
            new PolicyScope(rule, city, subject),
            new PolicyScope(rule, city, PolicyRow.ANY),
            new PolicyScope(rule, PolicyRow.ANY, subject),
            new PolicyScope(rule, PolicyRow.ANY, PolicyRow.ANY));
    for (PolicyScope scope : fromTheMostParticular) {
      NavigableMap<LocalDate, BigDecimal> timeline = timelines.get(scope);
      if (timeline != null && timeline.floorEntry(day) != null) {
        return timeline.floorEntry(day).getValue();
      }
    }
    throw new IllegalStateException("No row of " + rule + " is in force for " + subject);
  }

  private void add(PolicyRow row, TableFile table) {
    BigDecimal earlier =
        timelines
            .computeIfAbsent(row.scope(), scope -> new TreeMap<>())
            .put(row.validFrom(), row.sharePct());
    if (earlier != null) {
      table.note(
          "%s（市 %s、对象 %s）有两行自同一日起生效，请删去一行".formatted(row.rule(), row.city(), row.subject()),
          "two rows of %s, city %s, subject %s begin on the same day; remove one"
              .formatted(row.rule(), row.city(), row.subject()));
    }
  }

  /** Every question must have an answer on every day, so that no command waits for a policy. */
  private void noteGaps(TableFile table) {
    for (PolicyRule rule : PolicyRule.values()) {
      for (String subject : rule.subjects()) {
        if (!isAlwaysSet(new PolicyScope(rule, PolicyRow.ANY, subject))
            && !isAlwaysSet(new PolicyScope(rule, PolicyRow.ANY, PolicyRow.ANY))) {
          boolean any = subject.equals(PolicyRow.ANY);
          table.note(
              "%s 对%s并非每日都有规定，请补一行 city 为 *、valid_from 留空"
                  .formatted(rule, any ? "任何对象" : " " + subject + " "),
              "%s is not set for %s on every day; add a row with city * and no valid_from"
                  .formatted(rule, any ? "any subject" : subject));
        }
      }
    }
  }

  private boolean isAlwaysSet(PolicyScope scope) {
    return timelines.containsKey(scope) && timelines.get(scope).containsKey(LocalDate.MIN);
  }
}
