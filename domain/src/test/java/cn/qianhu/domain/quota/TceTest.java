package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TceTest {

  @ParameterizedTest
  @CsvSource({"0,0.0000", "-0.0,0.0000", "1.5,1.5000", "-439269.8157,-439269.8157", "007,7.0000"})
  void isWrittenWithFourDigitsAndZeroHasNoSign(String text, String written) {
    assertThat(Tce.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.00000", "1e5", "+1", "1.", ".1", " 1"})
  void isReadFromPlainDecimalsOnly(String text) {
    assertThatThrownBy(() -> Tce.parse(text)).hasMessageContaining("\"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0001,50,0.0001",
    "0.0003,50,0.0002",
    "0.0003,33.3333,0.0001",
    "0.0001,49.9999,0.0000",
    "999999999999.9999,50,500000000000.0000",
    "5,0,0.0000",
    "5,100,5.0000"
  })
  void sharesAreRoundedHalfUp(String amount, String percent, String share) {
    assertThat(Tce.parse(amount).percent(new BigDecimal(percent))).hasToString(share);
  }
}
