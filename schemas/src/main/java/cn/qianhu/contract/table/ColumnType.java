package cn.qianhu.contract.table;

/** Types of the cells of a column. */
public enum ColumnType {
  TEXT,
  /** One of the codes that are declared with the column. */
  CODE,
  /** YYYY-MM. */
  MONTH,
  /** YYYY-MM-DD. */
  DAY,
  TRUTH,
  COUNT,
  /** The number of marks that make a row doubtful; 0 in a row that is not. */
  MARKS,
  /** Standard coal equivalent, tce, with 4 digits. */
  ENERGY,
  /** 万元 with 2 digits. */
  MONEY,
  /** Percent with 2 digits, as the two that follow. */
  PERCENT,
  POINTS,
  /** An amount whose unit and digits are those of the row's measure. */
  AMOUNT,
  /** Several texts. */
  TEXTS,
  /** Some of the codes that are declared with the column. */
  CODES,
  /** Texts by names. */
  PAIRS,
  /** A place in the raw log. */
  PLACE;

  /** Whether cells are exact decimals as text: numbers of JSON would lose digits. */
  public boolean isDecimal() {
    return switch (this) {
      case ENERGY, MONEY, PERCENT, POINTS, AMOUNT -> true;
      default -> false;
    };
  }

  /** Whether cells are figures, which are aligned to the right. */
  public boolean isFigure() {
    return isDecimal() || isCount();
  }

  /** Whether cells are whole numbers. */
  public boolean isCount() {
    return this == COUNT || this == MARKS;
  }

  /**
   * Digits after the point that a figure is published with; those of an amount are its measure's.
   */
  public int digits() {
    return switch (this) {
      case ENERGY -> 4;
      case MONEY, PERCENT, POINTS -> 2;
      default -> 0;
    };
  }
}
