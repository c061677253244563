package cn.qianhu.trial.bench.verify;

import java.math.BigDecimal;

/** The energy of an enterprise, a cell or a city, in tce and 10,000 kWh. */
record Leaves(
    BigDecimal comprehensive,
    BigDecimal feedstock,
    BigDecimal coal,
    BigDecimal electricity,
    BigDecimal renewable) {

  static final Leaves NONE =
      new Leaves(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  Leaves plus(Leaves other) {
    return new Leaves(
        comprehensive.add(other.comprehensive),
        feedstock.add(other.feedstock),
        coal.add(other.coal),
        electricity.add(other.electricity),
        renewable.add(other.renewable));
  }
}
