package cn.qianhu.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Light;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budget 1200 tce, a target of 100 tce for each month, unless said otherwise. */
class BarometerTest {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(110);

  @ParameterizedTest
  @CsvSource({
    // month, assessed, light
    "3, 300, GREEN",
    "3, 300.0000000000001, YELLOW",
    "3, 330, YELLOW",
    "3, 330.0000000000001, RED",
    "3, 0, GREEN",
    "3, -50, GREEN",
    // 110 % of the target of November is 1210, more than the whole budget
    "11, 1100, GREEN",
    "11, 1200, YELLOW",
    "11, 1200.000001, RED",
    "12, 1200, GREEN",
    "12, 1200.000001, RED"
  })
  void comparesExactly(int month, BigDecimal assessed, Light light) {
    assertThat(Barometer.light(assessed, BigDecimal.valueOf(1200), month, PERCENT))
        .isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 300, GREEN",
    "100, 300.1, RED",
    "102.5, 307.5, YELLOW",
    "102.5, 307.5000001, RED",
    "120, 360, YELLOW"
  })
  void theTableSaysUpToWhereItIsYellow(BigDecimal percent, BigDecimal assessed, Light light) {
    assertThat(Barometer.light(assessed, BigDecimal.valueOf(1200), 3, percent)).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"8.3333333, GREEN", "8.3333334, YELLOW", "9.1666666, YELLOW", "9.1666667, RED"})
  void needsNoRoundedTarget(BigDecimal assessed, Light light) {
    assertThat(Barometer.light(assessed, BigDecimal.valueOf(100), 1, PERCENT)).isEqualTo(light);
  }
}
