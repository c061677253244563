package cn.qianhu.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.DeductionRule;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewablesTest {

  @ParameterizedTest
  @CsvSource({
    // current, base, base known, exempt under R2022, under R2024
    "70, 30, true, 40, 70",
    "70, 0, true, 70, 70",
    "30, 70, true, 0, 30",
    "70, 70, true, 0, 70",
    "70, 0, false, 0, 70"
  })
  void eachRuleTakesOutWhatItSays(
      BigDecimal current, BigDecimal base, boolean known, BigDecimal r2022, BigDecimal r2024) {
    Renewables renewables = new Renewables(current, base, known);
    assertThat(renewables.exempt(DeductionRule.R2022)).isEqualByComparingTo(r2022);
    assertThat(renewables.exempt(DeductionRule.R2024)).isEqualByComparingTo(r2024);
  }
}
