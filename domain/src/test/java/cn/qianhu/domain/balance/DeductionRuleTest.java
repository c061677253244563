package cn.qianhu.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.balance.DeductionRule.Renewables;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeductionRuleTest {

  @ParameterizedTest
  @CsvSource({
    // current, base, base known, exempt under R2022, under R2024
    "70, 30, true, 40, 70",
    "70, 0, true, 70, 70",
    "30, 70, true, 0, 30",
    "70, 70, true, 0, 70",
    "70, 0, false, 0, 70"
  })
  void takesOutWhatItSays(
      BigDecimal current, BigDecimal base, boolean known, BigDecimal r2022, BigDecimal r2024) {
    Renewables renewables = new Renewables(current, base, known);
    assertThat(DeductionRule.R2022.exempt(renewables)).isEqualByComparingTo(r2022);
    assertThat(DeductionRule.R2024.exempt(renewables)).isEqualByComparingTo(r2024);
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01, R2022",
    "2021-06, R2022",
    "2023-12, R2022",
    "2024-01, R2024",
    "2031-05, R2024"
  })
  void isInForceFromItsMonth(YearMonth month, DeductionRule rule) {
    assertThat(DeductionRule.inForce(Months.index(month))).isEqualTo(rule);
  }
}
