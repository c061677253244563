package cn.qianhu.command;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.DeductionRule;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the rules that differ on the second side of a comparison. */
final class ThenRuleOptions {

  @Option(
      names = "--then-policy",
      paramLabel = "FILE",
      description = "后者改用的指标政策表 / policy table of the second side")
  private Path policy;

  @Option(
      names = "--then-thresholds",
      paramLabel = "FILE",
      description = "后者改用的预警阈值表 / thresholds of the second side")
  private Path thresholds;

  @Option(
      names = "--then-carriers",
      paramLabel = "FILE",
      description = "后者改用的折标系数表 / carriers and factors of the second side")
  private Path carriers;

  @Option(
      names = "--then-deduction-rule",
      paramLabel = "RULE",
      description = "后者一律按此扣除规则 / deduction rule of the second side")
  private DeductionRule deductionRule;

  /** Whether any option gives the second side other rules. */
  boolean areGiven() {
    return policy != null || thresholds != null || carriers != null || deductionRule != null;
  }

  RuleTables over(RuleTables first) {
    return RuleOptions.over(first, policy, thresholds, carriers, deductionRule);
  }
}
