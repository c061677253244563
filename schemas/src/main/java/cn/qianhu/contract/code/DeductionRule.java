package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;

/**
 * Rules for deducting renewable electricity from a region's energy (domain, Energy). A balance is
 * drawn under every rule, side by side; which of them is in force for a month stands in the table
 * of thresholds. The names are published: rules are added, never renamed.
 */
public enum DeductionRule implements NamedCode {
  /** The year's increase of renewable electricity is out; an unknown base exempts nothing. */
  R2022("扣除规则 2022", "deduction rule of 2022"),

  /** All renewable electricity is deducted. */
  R2024("扣除规则 2024", "deduction rule of 2024");

  private final Bilingual words;

  DeductionRule(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
