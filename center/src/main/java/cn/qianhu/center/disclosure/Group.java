package cn.qianhu.center.disclosure;

/** Groups of enterprises within a cell, by the facts that they have. */
enum Group {
  OUTPUT,
  /** With output in the month and in the same month of the year before. */
  OUTPUT_PAIRED,
  ENERGY,
  ENERGY_PAIRED,
  /** With both output and energy. */
  BOTH,
  BOTH_PAIRED,
  /** Enterprises with a project that reported. */
  INVESTMENT;

  /** Those who have anything of a form. */
  static Group of(Form form) {
    return switch (form) {
      case OUTPUT -> OUTPUT;
      case ENERGY -> ENERGY;
      case INVESTMENT -> INVESTMENT;
    };
  }

  /** Those of them with a pair. */
  static Group paired(Form form) {
    return switch (form) {
      case OUTPUT -> OUTPUT_PAIRED;
      case ENERGY -> ENERGY_PAIRED;
      case INVESTMENT -> throw new IllegalArgumentException("investment knows no pairs");
    };
  }
}
