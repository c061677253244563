package cn.qianhu.streams.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.streams.quota.PolicyRow.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

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
  private final Map<Scope, NavigableMap<LocalDate, BigDecimal>> timelines = new HashMap<>();

  private QuotaPolicy(List<PolicyRow> rows, String name) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> add(row, name));
    requireComplete(name);
  }

  /** The default policy, as shipped. */
  public static QuotaPolicy load() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(QuotaPolicy.class.getResourceAsStream(DEFAULT), DEFAULT),
            UTF_8)) {
      return load(reader, DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("The policy shipped cannot be read: " + DEFAULT, e);
    }
  }

  /** The policy of a site; the default where it has none of its own. */
  public static QuotaPolicy of(Site site) {
    return site.text(SiteFile.QUOTA_POLICY)
        .map(text -> load(new StringReader(text), SiteFile.QUOTA_POLICY.fileName()))
        .orElseGet(QuotaPolicy::load);
  }

  /** The policy of a file of the same form, in place of the whole default. */
  public static QuotaPolicy load(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      return load(reader, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The policy file " + file + " cannot be read; check that it exists and is UTF-8", e);
    }
  }

  /**
   * The policy of a table.
   *
   * @param name what the table is called in messages
   */
  public static QuotaPolicy load(Reader reader, String name) {
    return new QuotaPolicy(PolicyFile.read(reader, name), name);
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

  private BigDecimal inForce(PolicyRule rule, String city, String subject, LocalDate day) {
    List<Scope> fromTheMostParticular =
        List.of(
            new Scope(rule, city, subject),
            new Scope(rule, city, PolicyRow.ANY),
            new Scope(rule, PolicyRow.ANY, subject),
            new Scope(rule, PolicyRow.ANY, PolicyRow.ANY));
    for (Scope scope : fromTheMostParticular) {
      NavigableMap<LocalDate, BigDecimal> timeline = timelines.get(scope);
      if (timeline != null && timeline.floorEntry(day) != null) {
        return timeline.floorEntry(day).getValue();
      }
    }
    throw new IllegalStateException("No row of " + rule + " is in force for " + subject);
  }

  private void add(PolicyRow row, String name) {
    BigDecimal earlier =
        timelines
            .computeIfAbsent(row.scope(), scope -> new TreeMap<>())
            .put(row.validFrom(), row.sharePct());
    if (earlier != null) {
      throw new IllegalArgumentException(
          "%s: two rows of %s, city %s, subject %s begin on the same day; remove one"
              .formatted(name, row.rule(), row.city(), row.subject()));
    }
  }

  /** Every question must have an answer on every day, so that no command waits for a policy. */
  private void requireComplete(String name) {
    for (PolicyRule rule : PolicyRule.values()) {
      for (String subject : rule.subjects()) {
        if (!isAlwaysSet(new Scope(rule, PolicyRow.ANY, subject))
            && !isAlwaysSet(new Scope(rule, PolicyRow.ANY, PolicyRow.ANY))) {
          throw new IllegalArgumentException(
              "%s: %s is not set for %s on every day; add a row with city * and no valid_from"
                  .formatted(name, rule, subject.equals(PolicyRow.ANY) ? "any subject" : subject));
        }
      }
    }
  }

  private boolean isAlwaysSet(Scope scope) {
    return timelines.containsKey(scope) && timelines.get(scope).containsKey(LocalDate.MIN);
  }
}
