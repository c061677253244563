package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.figure.Slot;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * Feedstock is deducted by the division of the month's own entry, for the prior month of a pair too
 * (domain, Energy). Both months have 40 t of raw coal as feedstock, 28.572 t of standard coal.
 */
class DeductionOfDivisionsTest {

  private static final YearMonth MARCH = EnterpriseStageFixture.MONTH;
  private static final int GRAMS = 28_572_000;

  private final EnterpriseStageFixture fixture =
      new EnterpriseStageFixture()
          .feedstock(MARCH.minusYears(1), 400_000)
          .feedstock(MARCH, 400_000);

  @Test
  void aMonthAndTheMonthAYearBeforeEachHaveTheirOwn() {
    fixture.enter("26", YearMonth.of(2020, 1), null).settle();
    assertDeducted(GRAMS, GRAMS, GRAMS);

    fixture.enter("17", YearMonth.of(2022, 1), null).settle();
    assertDeducted(0, 0, GRAMS);

    fixture.enter("17", YearMonth.of(2020, 1), null).settle();
    assertDeducted(0, 0, 0);

    fixture.enter("28", YearMonth.of(2022, 3), null).settle();
    assertDeducted(GRAMS, GRAMS, 0);
  }

  /** Of March: its value, and its pair with the March before. */
  private void assertDeducted(long value, long current, long prior) {
    assertThat(fixture.cell(MARCH, Slot.FEEDSTOCK)).isEqualTo(value);
    assertThat(fixture.cell(MARCH, Slot.FEEDSTOCK_CURRENT)).isEqualTo(current);
    assertThat(fixture.cell(MARCH, Slot.FEEDSTOCK_PRIOR)).isEqualTo(prior);
    assertThat(fixture.cell(MARCH, Slot.COMPREHENSIVE_PRIOR)).isEqualTo(71_430_000);
  }
}
