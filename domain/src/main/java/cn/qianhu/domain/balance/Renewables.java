package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.DeductionRule;
import java.math.BigDecimal;

/**
 * Renewable electricity of a region from January, 1e4 kWh.
 *
 * @param base of the same months of the year before
 * @param baseKnown whether the region has an energy fact in any of those months
 */
record Renewables(BigDecimal current, BigDecimal base, boolean baseKnown) {

  /** Electricity that a rule takes out, 1e4 kWh (domain, Energy). */
  BigDecimal exempt(DeductionRule rule) {
    return switch (rule) {
      case R2022 -> baseKnown ? current.subtract(base).max(BigDecimal.ZERO) : BigDecimal.ZERO;
      case R2024 -> current;
    };
  }
}
