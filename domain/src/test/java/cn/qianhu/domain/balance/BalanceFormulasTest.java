package cn.qianhu.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BalanceFormulasTest {

  private static final BigDecimal UP_TO = BigDecimal.valueOf(110);
  private static final int MARCH = Months.index(YearMonth.of(2022, 3));
  private static final BigDecimal FACTOR = new BigDecimal("1.2290");

  /** 500.000001 tce, of it 100 feedstock; 30.5 × 1e4 kWh renewable. */
  private final Sums ytd =
      new Sums()
          .add(Slot.ENERGY_REPORTED, 3)
          .add(Slot.COMPREHENSIVE, 500_000_001L)
          .add(Slot.FEEDSTOCK, 100_000_000L)
          .add(Slot.RENEWABLE, 30_500_000L);

  private final Sums before =
      new Sums().add(Slot.ENERGY_REPORTED, 1).add(Slot.RENEWABLE, 10_250_001L);

  @Test
  void r2022TakesTheIncreaseOut() {
    BalanceRow row = row(DeductionRule.R2022, before);
    assertThat(row.renewableExempt()).isEqualByComparingTo("24.887248771");
    assertThat(row.assessed()).isEqualByComparingTo("375.112752229");
    assertThat(row.remaining()).isEqualByComparingTo("1124.887247771");
    assertThat(row.usedPct()).isEqualTo(new BigDecimal("25.01"));
    assertThat(row.schedulePct()).isEqualTo(new BigDecimal("25.00"));
    assertThat(row.projected()).isEqualTo(new BigDecimal("1500.4510"));
    assertThat(row.light()).isEqualTo(Light.YELLOW);
  }

  @Test
  void r2024TakesAllOut() {
    BalanceRow row = row(DeductionRule.R2024, before);
    assertThat(row.renewableExempt()).isEqualByComparingTo("37.4845");
    assertThat(row.assessed()).isEqualByComparingTo("362.515501");
    assertThat(BalanceRow.tce(row.assessed())).isEqualTo(new BigDecimal("362.5155"));
    assertThat(row.light()).isEqualTo(Light.GREEN);
  }

  @Test
  void anUnknownBaseExemptsNothing() {
    Sums nobody = new Sums().add(Slot.RENEWABLE, 0).add(Slot.REPORTED, 5);
    assertThat(row(DeductionRule.R2022, nobody).renewableExempt()).isEqualByComparingTo("0");
    assertThat(row(DeductionRule.R2024, nobody).renewableExempt()).isEqualByComparingTo("37.4845");
  }

  @Test
  void aKnownBaseWithoutRenewablesExemptsAll() {
    Sums known = new Sums().add(Slot.ENERGY_REPORTED, 1);
    assertThat(row(DeductionRule.R2022, known).renewableExempt()).isEqualByComparingTo("37.4845");
  }

  @Test
  void aDecreaseExemptsNothing() {
    Sums more = new Sums().add(Slot.ENERGY_REPORTED, 1).add(Slot.RENEWABLE, 30_500_001L);
    assertThat(row(DeductionRule.R2022, more).renewableExempt()).isEqualByComparingTo("0");
  }

  @Test
  void isExactBeyondTheRangeOfALong() {
    BigInteger huge = BigInteger.TEN.pow(30).add(BigInteger.ONE);
    Sums sums = new Sums().add(Slot.ENERGY_REPORTED, 1).add(Slot.COMPREHENSIVE, huge);
    BalanceRow row =
        BalanceFormulas.row(
            "370100", MARCH, DeductionRule.R2022, BigDecimal.ONE, sums, new Sums(), FACTOR, UP_TO);
    assertThat(row.assessed()).isEqualByComparingTo("1000000000000000000000000.000001");
  }

  @Test
  void printsAZeroWithoutSign() {
    BalanceRow row =
        new BalanceRow(
            "370100",
            MARCH,
            DeductionRule.R2022,
            BigDecimal.TEN,
            BigDecimal.ZERO,
            new BigDecimal("0.00000001"),
            BigDecimal.ZERO,
            UP_TO);
    assertThat(BalanceRow.tce(row.assessed()).toPlainString()).isEqualTo("0.0000");
    assertThat(row.usedPct().toPlainString()).isEqualTo("0.00");
    assertThat(row.projected().toPlainString()).isEqualTo("0.0000");
  }

  private BalanceRow row(DeductionRule rule, Sums base) {
    return BalanceFormulas.row(
        "370100", MARCH, rule, BigDecimal.valueOf(1500), ytd, base, FACTOR, UP_TO);
  }
}
