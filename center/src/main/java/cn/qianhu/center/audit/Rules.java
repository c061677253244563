package cn.qianhu.center.audit;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.quota.QuotaPolicy;
import java.nio.file.Path;

/** The tables that decide what follows from the events. */
public record Rules(CodeTables tables, QuotaPolicy policy, Thresholds thresholds) {

  /** Those shipped with this version. */
  public static Rules shipped() {
    return new Rules(CodeTables.standard(), QuotaPolicy.load(), Thresholds.load());
  }

  /** The same with another policy of the quota ledger. */
  public Rules withPolicy(Path file) {
    return new Rules(tables, QuotaPolicy.load(file), thresholds);
  }

  /** The same with other thresholds of alerts. */
  public Rules withThresholds(Path file) {
    return new Rules(tables, policy, Thresholds.load(file));
  }
}
