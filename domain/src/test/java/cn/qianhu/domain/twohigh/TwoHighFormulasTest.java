package cn.qianhu.domain.twohigh;

import static cn.qianhu.domain.twohigh.TwoHighSums.paired;
import static cn.qianhu.domain.twohigh.TwoHighSums.unpaired;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TwoHighFormulasTest {

  private static final CellSeries SERIES = CellSeries.whole(Scope.TWO_HIGH, "370100");
  private static final int FEBRUARY = Months.index(YearMonth.of(2022, 2));

  /**
   * Control, Worked examples: U uses 100 a month, then 105; V 50 a month in both years, and is
   * two-high from 2022-02.
   */
  @Test
  void anEnterpriseThatBecomesTwoHighDuringAYearIsNoneThatLeft() {
    Sums before = unpaired("100").plus(unpaired("100"));
    Sums ytd = paired("105", "100").plus(paired("105", "100")).plus(paired("50", "50"));
    TwoHighRow row = row(ytd, before, unpaired("520"));
    assertThat(row.assessedYtd()).isEqualTo("260.0000");
    assertThat(row.assessedYtdPrior()).isEqualTo("200.0000");
    assertThat(row.changeTce()).isEqualTo("60.0000");
    assertThat(row.changePct()).isEqualTo("30.00");
    assertThat(row.panelChangeTce()).isEqualTo("10.0000");
    assertThat(row.enteredTce()).isEqualTo("0.0000");
    assertThat(row.leftTce()).isEqualTo("-50.0000");
    assertThat(row.sharePct()).isEqualTo("50.00");
  }

  @Test
  void withoutItTheChangeIsThatOfTheSameEnterprises() {
    TwoHighRow row =
        row(
            paired("105", "100").plus(paired("105", "100")),
            unpaired("100").plus(unpaired("100")),
            unpaired("210"));
    assertThat(row.changeTce()).isEqualTo("10.0000");
    assertThat(row.changePct()).isEqualTo("5.00");
    assertThat(row.panelChangeTce()).isEqualTo("10.0000");
    assertThat(row.enteredTce()).isEqualTo("0.0000");
    assertThat(row.leftTce()).isEqualTo("0.0000");
    assertThat(row.sharePct()).isEqualTo("100.00");
  }

  @Test
  void newPlantsEnterAndClosedOnesLeave() {
    TwoHighRow row =
        row(paired("80", "90").plus(unpaired("30")), unpaired("90").plus(unpaired("60")), sums());
    assertThat(row.changeTce()).isEqualTo("-40.0000");
    assertThat(row.changePct()).isEqualTo("-26.67");
    assertThat(row.panelChangeTce()).isEqualTo("-10.0000");
    assertThat(row.enteredTce()).isEqualTo("30.0000");
    assertThat(row.leftTce()).isEqualTo("60.0000");
  }

  @Test
  void feedstockIsNotAssessed() {
    Sums ytd =
        paired("10", "8")
            .add(Slot.FEEDSTOCK, 3_000_000)
            .add(Slot.FEEDSTOCK_CURRENT, 3_000_000)
            .add(Slot.FEEDSTOCK_PRIOR, 2_000_000);
    Sums before = unpaired("8").add(Slot.FEEDSTOCK, 2_000_000);
    TwoHighRow row = row(ytd, before, unpaired("15").add(Slot.FEEDSTOCK, 1_000_000));
    assertThat(row.assessedYtd()).isEqualTo("7.0000");
    assertThat(row.assessedYtdPrior()).isEqualTo("6.0000");
    assertThat(row.panelChangeTce()).isEqualTo("1.0000");
    assertThat(row.sharePct()).isEqualTo("50.00");
  }

  @Test
  void whatIsNotAboveZeroIsNoBase() {
    assertThat(row(unpaired("1"), sums(), sums()).changePct()).isNull();
    assertThat(row(unpaired("1"), unpaired("-1"), sums()).changePct()).isNull();
    assertThat(row(unpaired("1"), sums(), sums()).sharePct()).isNull();
    assertThat(row(unpaired("1"), sums(), unpaired("-2")).sharePct()).isNull();
    assertThat(row(unpaired("0"), unpaired("1"), unpaired("2")).sharePct()).isEqualTo("0.00");
  }

  @Test
  void figuresAreRoundedWhenTheyArePrinted() {
    TwoHighRow row = row(unpaired("0.000149"), unpaired("0.00005"), unpaired("1"));
    assertThat(row.assessedYtd()).isEqualTo(new BigDecimal("0.0001"));
    assertThat(row.assessedYtdPrior()).isEqualTo(new BigDecimal("0.0001"));
    assertThat(row.changeTce()).isEqualTo(new BigDecimal("0.0001"));
    assertThat(row.changePct()).isEqualTo(new BigDecimal("198.00"));
  }

  private static TwoHighRow row(Sums ytd, Sums ytdBefore, Sums ofAll) {
    return TwoHighFormulas.row(SERIES, FEBRUARY, ytd, ytdBefore, ofAll);
  }

  private static Sums sums() {
    return new Sums();
  }
}
