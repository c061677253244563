package cn.qianhu.contract.form;

/** What a column takes. */
public enum ColumnContent {
  MONEY(Amount.MONEY),
  /** Of an energy carrier, in the unit of the carrier. */
  QUANTITY(Amount.QUANTITY),
  /** The same as a meter tells it. */
  METERED(Amount.QUANTITY),
  /** Energy of all carriers, in tonnes of coal equivalent. */
  STANDARD_COAL(Amount.QUANTITY),
  PERSONS(Amount.PERSONS),
  REVISION,
  MINUTES,
  MONTH,
  DATE,
  YEAR,
  INSTANT,
  FLAG,
  NAME,
  TEXT;

  private static final int NO_AMOUNT = -1;

  private final int digits;

  ColumnContent() {
    this(NO_AMOUNT);
  }

  ColumnContent(int digits) {
    this.digits = digits;
  }

  /** Whether it is counted or measured, and may be summed. */
  public boolean isAmount() {
    return digits != NO_AMOUNT;
  }

  /** Digits after the point of an amount. */
  public int digits() {
    if (!isAmount()) {
      throw new IllegalStateException(this + " is no amount.");
    }
    return digits;
  }

  /** Whether it is written as a number. */
  public boolean isNumber() {
    return isAmount() || this == REVISION || this == MINUTES || this == YEAR;
  }

  /** How much text it takes. */
  TextBound bound() {
    return this == NAME ? TextBound.NAME : TextBound.VALUE;
  }
}
