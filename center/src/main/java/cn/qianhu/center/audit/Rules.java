package cn.qianhu.center.audit;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.balance.DeductionRule;
import cn.qianhu.streams.quota.QuotaPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The tables that decide what follows from the events.
 *
 * @param deductionRule the rule in force for a month, by its index
 * @param versions of each table, by its name, the SHA-256 of what it says; and whatever else is not
 *     as it ships
 */
public record Rules(
    CodeTables tables,
    QuotaPolicy policy,
    Thresholds thresholds,
    IntFunction<DeductionRule> deductionRule,
    SortedMap<String, String> versions) {

  private static final String POLICY = "quota-policy.csv";
  private static final String THRESHOLDS = "alert-thresholds.csv";
  private static final String CARRIERS = "carriers.csv";
  private static final String DEDUCTION_RULE = "deduction-rule";

  public Rules {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** Those shipped with this version. */
  public static Rules shipped() {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String name : new String[] {"regions.csv", "industries.csv", CARRIERS}) {
      versions.put(name, Digests.ofResource(CodeTables.class, name));
    }
    versions.put(POLICY, Digests.ofResource(QuotaPolicy.class, POLICY));
    versions.put(THRESHOLDS, Digests.ofResource(Thresholds.class, THRESHOLDS));
    return new Rules(
        CodeTables.standard(),
        QuotaPolicy.load(),
        Thresholds.load(),
        DeductionRule::inForce,
        versions);
  }

  /** The same with another policy of the quota ledger. */
  public Rules withPolicy(Path file) {
    return new Rules(
        tables,
        QuotaPolicy.load(file),
        thresholds,
        deductionRule,
        versions(POLICY, Digests.of(file)));
  }

  /** The same with other thresholds of alerts. */
  public Rules withThresholds(Path file) {
    return new Rules(
        tables,
        policy,
        Thresholds.load(file),
        deductionRule,
        versions(THRESHOLDS, Digests.of(file)));
  }

  /** The same with other standard-coal factors. */
  public Rules withCarriers(Path file) {
    try {
      return new Rules(
          tables.withCarriers(file),
          policy,
          thresholds,
          deductionRule,
          versions(CARRIERS, Digests.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of carriers " + file + " cannot be read.", e);
    }
  }

  /** The same with one deduction rule in force for all months. */
  public Rules withDeductionRule(DeductionRule rule) {
    return new Rules(
        tables, policy, thresholds, unused -> rule, versions(DEDUCTION_RULE, rule.name()));
  }

  private SortedMap<String, String> versions(String table, String version) {
    SortedMap<String, String> changed = new TreeMap<>(versions);
    changed.put(table, version);
    return changed;
  }
}
