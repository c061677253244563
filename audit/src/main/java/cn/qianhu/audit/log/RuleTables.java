package cn.qianhu.audit.log;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.ingest.dialect.DialectTables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables that decide what follows from the events.
 *
 * @param site whose figures follow
 * @param tables of the site, but for carriers that are tried out
 * @param versions of each table, by its name, the SHA-256 of what it says; and whatever else is not
 *     as it ships
 */
public record RuleTables(
    Site site,
    CodeTables tables,
    QuotaPolicy policy,
    Thresholds thresholds,
    SortedMap<String, String> versions) {

  private static final String POLICY = SiteFile.QUOTA_POLICY.fileName();
  private static final String THRESHOLDS = SiteFile.ALERT_THRESHOLDS.fileName();

  /** What stands among the versions for the whole site. */
  public static final String SITE = "site";

  private static final String CARRIERS = "carriers.csv";
  private static final String DEDUCTION_RULE = "deduction-rule";

  public RuleTables {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** The tables of the shipped site. */
  public static RuleTables shipped() {
    return of(Site.shipped());
  }

  /** The tables of a site: tables that it does not bring are as shipped. */
  public static RuleTables of(Site site) {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String name : new String[] {"industries.csv", CARRIERS}) {
      versions.put(name, Digests.ofResource(CodeTables.class, name));
    }
    versions.put(POLICY, shipped(site, SiteFile.QUOTA_POLICY, QuotaPolicy.class));
    versions.put(THRESHOLDS, shipped(site, SiteFile.ALERT_THRESHOLDS, Thresholds.class));
    versions.putAll(site.digests());
    versions.put(SITE, site.digest());
    return new RuleTables(site, site.tables(), QuotaPolicy.of(site), Thresholds.of(site), versions);
  }

  /** Digest of the table that is shipped for a site, or of that for every province. */
  private static String shipped(Site site, SiteFile file, Class<?> reader) {
    return site.shippedText(file)
        .map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> Digests.ofResource(reader, file.fileName()));
  }

  /** Looks at the tables of rules that a site brings: see {@link Site.Reviewer}. */
  public static void review(
      Function<SiteFile, Optional<String>> texts, Optional<Regions> regions, TableFaults faults) {
    texts.apply(SiteFile.QUOTA_POLICY).ifPresent(text -> QuotaPolicy.review(text, regions, faults));
    texts
        .apply(SiteFile.ALERT_THRESHOLDS)
        .ifPresent(text -> Thresholds.review(text, regions, faults));
    DialectTables.review(texts, faults);
  }

  /**
   * Remarks on rows that are passed over, or read otherwise than they were meant when they were
   * written.
   */
  public List<String> remarks() {
    return Stream.of(policy.remarks(), thresholds.remarks()).flatMap(List::stream).toList();
  }

  /** These tables with another policy of the quota ledger. */
  public RuleTables withPolicy(Path file) {
    return new RuleTables(
        site, tables, QuotaPolicy.of(site, file), thresholds, versions(POLICY, Digests.of(file)));
  }

  /** These tables with other thresholds of alerts. */
  public RuleTables withThresholds(Path file) {
    return new RuleTables(
        site,
        tables,
        policy,
        underTheSameDeductionRule(Thresholds.of(site, file)),
        versions(THRESHOLDS, Digests.of(file)));
  }

  /**
   * The other thresholds with the rule of deduction that is tried out, which stays in force
   * whatever they say of it.
   */
  private Thresholds underTheSameDeductionRule(Thresholds other) {
    String forced = versions.get(DEDUCTION_RULE);
    return forced == null ? other : other.withDeductionRule(DeductionRule.valueOf(forced));
  }

  /** These tables with other standard-coal factors. */
  public RuleTables withCarriers(Path file) {
    return new RuleTables(
        site,
        tables.withCarriers(TableFile.read(file)),
        policy,
        thresholds,
        versions(CARRIERS, Digests.of(file)));
  }

  /** These tables with one deduction rule in force for all months. */
  public RuleTables withDeductionRule(DeductionRule rule) {
    return new RuleTables(
        site,
        tables,
        policy,
        thresholds.withDeductionRule(rule),
        versions(DEDUCTION_RULE, rule.name()));
  }

  private SortedMap<String, String> versions(String table, String version) {
    SortedMap<String, String> changed = new TreeMap<>(versions);
    changed.put(table, version);
    return changed;
  }
}
