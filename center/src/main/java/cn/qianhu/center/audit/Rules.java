package cn.qianhu.center.audit;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.quota.QuotaPolicy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables that decide what follows from the events.
 *
 * @param versions of each table, by its name, the SHA-256 of what it says
 */
public record Rules(
    CodeTables tables,
    QuotaPolicy policy,
    Thresholds thresholds,
    SortedMap<String, String> versions) {

  private static final String POLICY = "quota-policy.csv";
  private static final String THRESHOLDS = "alert-thresholds.csv";

  public Rules {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** Those shipped with this version. */
  public static Rules shipped() {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String name : new String[] {"regions.csv", "industries.csv", "carriers.csv"}) {
      versions.put(name, Digests.ofResource(CodeTables.class, name));
    }
    versions.put(POLICY, Digests.ofResource(QuotaPolicy.class, POLICY));
    versions.put(THRESHOLDS, Digests.ofResource(Thresholds.class, THRESHOLDS));
    return new Rules(CodeTables.standard(), QuotaPolicy.load(), Thresholds.load(), versions);
  }

  /** The same with another policy of the quota ledger. */
  public Rules withPolicy(Path file) {
    return new Rules(tables, QuotaPolicy.load(file), thresholds, versions(POLICY, file));
  }

  /** The same with other thresholds of alerts. */
  public Rules withThresholds(Path file) {
    return new Rules(tables, policy, Thresholds.load(file), versions(THRESHOLDS, file));
  }

  private SortedMap<String, String> versions(String table, Path file) {
    SortedMap<String, String> changed = new TreeMap<>(versions);
    changed.put(table, Digests.of(file));
    return changed;
  }
}
