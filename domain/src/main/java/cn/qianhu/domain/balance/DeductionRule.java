package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What is deducted from a city's energy for renewable electricity, each rule with the month from
 * which it is in force (domain, Energy). A balance is drawn under every rule, side by side. The
 * names are published: rules are added, never renamed.
 */
public enum DeductionRule implements NamedCode {
  /** The year's increase of renewable electricity is out; an unknown base exempts nothing. */
  R2022(Months.FIRST, "扣除规则 2022", "deduction rule of 2022") {
    @Override
    BigDecimal exempt(Renewables renewables) {
      return renewables.baseKnown()
          ? renewables.current().subtract(renewables.base()).max(BigDecimal.ZERO)
          : BigDecimal.ZERO;
    }
  },

  /** All renewable electricity is out. */
  R2024(YearMonth.of(2024, 1), "扣除规则 2024", "deduction rule of 2024") {
    @Override
    BigDecimal exempt(Renewables renewables) {
      return renewables.current();
    }
  };

  /**
   * Renewable electricity of a city from January, 1e4 kWh.
   *
   * @param base of the same months of the year before
   * @param baseKnown whether the city has an energy fact in any of those months
   */
  record Renewables(BigDecimal current, BigDecimal base, boolean baseKnown) {}

  private final YearMonth inForceFrom;
  private final Bilingual words;

  DeductionRule(YearMonth inForceFrom, String zh, String en) {
    this.inForceFrom = inForceFrom;
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  /** Electricity that is out, 1e4 kWh. */
  abstract BigDecimal exempt(Renewables renewables);

  /** The rule in force for a month, by index: of those that have begun the latest. */
  public static DeductionRule inForce(int month) {
    YearMonth period = Months.of(month);
    return Arrays.stream(values())
        .filter(rule -> !rule.inForceFrom.isAfter(period))
        .max(Comparator.comparing(rule -> rule.inForceFrom))
        .orElse(R2022);
  }
}
