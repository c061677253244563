package cn.qianhu.command;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Options of the rules under which events are replayed: those of the site, unless an option names
 * others.
 */
final class RuleOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "改用另一份指标政策表 / another policy table of the quota ledger")
  private Path policy;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "改用另一份预警阈值表 / another table of alert thresholds")
  private Path thresholds;

  @Option(
      names = "--carriers",
      paramLabel = "FILE",
      description = "改用另一份折标系数表，列同 carriers.csv / another table of carriers and their factors")
  private Path carriers;

  @Option(
      names = "--deduction-rule",
      paramLabel = "RULE",
      description = "各月一律按此扣除规则（R2022、R2024）/ one deduction rule for all months")
  private DeductionRule deductionRule;

  /** The rules of a site, but for what is named. */
  RuleTables rules(Site site) {
    return over(RuleTables.of(site), policy, thresholds, carriers, deductionRule);
  }

  /** Rules with some of them replaced; null leaves one as it is. */
  static RuleTables over(
      RuleTables ruleTables,
      Path policy,
      Path thresholds,
      Path carriers,
      DeductionRule deductionRule) {
    RuleTables changed = ruleTables;
    if (policy != null) {
      changed = changed.withPolicy(policy);
    }
    if (thresholds != null) {
      changed = changed.withThresholds(thresholds);
    }
    if (carriers != null) {
      changed = changed.withCarriers(carriers);
    }
    return deductionRule == null ? changed : changed.withDeductionRule(deductionRule);
  }
}
