package cn.qianhu.contract.alert;

import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.text.Bilingual;

/** The type of a piece of evidence: it is formatted by this, not by what its text looks like. */
public enum EvidenceType {
  /** A month {@code YYYY-MM}, or two with {@code ..} between them. */
  PERIOD,
  DATE,
  /** A code of a region. */
  REGION,
  /** A code of a division of industry. */
  DIVISION,
  /** Names of scopes, joined by {@code ;}. */
  SCOPES,
  /** A code of an investment project. */
  PROJECT,
  /** A name or a sentence. */
  TEXT,
  /** {@code true} or {@code false}. */
  FLAG,
  LIGHT,
  DEDUCTION_RULE,
  PROJECT_STATUS,
  COUNT,
  /** A quantity of the carrier that the key names, in the unit of the energy statement. */
  QUANTITY,
  FACTOR(Bilingual.of("倍", "times")),
  DAYS(Bilingual.of("天", "days")),
  PERCENT(MeasureUnit.PERCENT.words()),
  POINTS(Bilingual.of("百分点", "pp")),
  MONEY(MeasureUnit.MONEY.words()),
  ENERGY(MeasureUnit.ENERGY.words());

  private final Bilingual unit;

  EvidenceType() {
    this(Bilingual.NONE);
  }

  EvidenceType(Bilingual unit) {
    this.unit = unit;
  }

  /** Unit of the amount; empty where it has none. */
  public Bilingual unit() {
    return unit;
  }

  /** The type of amounts of a unit. */
  static EvidenceType of(MeasureUnit unit) {
    if (unit.equals(MeasureUnit.MONEY)) {
      return MONEY;
    }
    if (unit.equals(MeasureUnit.ENERGY)) {
      return ENERGY;
    }
    return unit.equals(MeasureUnit.PERCENT) ? PERCENT : COUNT;
  }
}
