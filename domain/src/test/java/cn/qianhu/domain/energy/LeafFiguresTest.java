package cn.qianhu.domain.energy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Carriers;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The leaf figures of one carrier (domain, Energy). */
class LeafFiguresTest {

  private static final YearMonth MARCH = YearMonth.of(2022, 3);

  private final Carriers carriers = Carriers.standard();

  @Test
  void theFeedstockOfTheExampleIsTakenOutOfAssessedEnergyWhereItIsDeducted() {
    LeafFigures coal = figures("RAW_COAL", quantities("100", "40", "0"), true);
    LeafFigures heat = figures("HEAT", quantities("1000", "500", "0"), false);
    LeafFigures chemicals = coal.plus(heat);

    assertThat(chemicals.comprehensive()).isEqualTo(105_550_000);
    assertThat(chemicals.feedstock()).isEqualTo(28_572_000);
    assertThat(chemicals.assessed()).isEqualTo(76_978_000);
  }

  @Test
  void feedstockThatIsNotDeductedStaysInAssessedEnergy() {
    LeafFigures textiles =
        figures("RAW_COAL", quantities("100", "40", "0"), false)
            .plus(figures("HEAT", quantities("1000", "500", "0"), false));

    assertThat(textiles.comprehensive()).isEqualTo(105_550_000);
    assertThat(textiles.feedstock()).isZero();
    assertThat(textiles.assessed()).isEqualTo(105_550_000);
    assertThat(textiles.coal()).as("coal is all that was consumed").isEqualTo(71_430_000);
  }

  @Test
  void eachFigureIsRoundedToAGramByItself() {
    LeafFigures coal = figures("RAW_COAL", quantities("0.0007", "0.0007", "0"), true);

    assertThat(coal.comprehensive()).as("0.00050001 t").isEqualTo(500);
    assertThat(coal.feedstock()).isEqualTo(500);
    assertThat(coal.assessed()).isZero();
  }

  private LeafFigures figures(String code, CarrierQuantities quantities, boolean deducted) {
    return LeafFigures.of(carriers.get(code), carriers.factor(code, MARCH), quantities, deducted);
  }

  private static CarrierQuantities quantities(
      String consumption, String feedstock, String conversionOutput) {
    return new CarrierQuantities(
        new BigDecimal(consumption),
        new BigDecimal(feedstock),
        new BigDecimal(conversionOutput),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }
}
