package cn.qianhu.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions are exact until they are shown. */
class QuotientTest {

  @Test
  void isKeptInItsLowestTermsWithThePartAboveCarryingTheSign() {
    Quotient quotient = new Quotient(BigInteger.valueOf(6), BigInteger.valueOf(-4));

    assertThat(quotient).isEqualTo(Quotient.of(-3, 2));
    assertThat(quotient.denominator()).isEqualTo(BigInteger.TWO);
    assertThat(Quotient.of(0, -7)).isEqualTo(Quotient.ZERO);
  }

  @Test
  void aThirdOfAThirdIsANinth() {
    Quotient third = Quotient.of(1, 3);

    assertThat(third.times(third)).isEqualTo(Quotient.of(1, 9));
    assertThat(third.minus(Quotient.of(1, 2))).isEqualTo(Quotient.of(-1, 6));
    assertThat(third.times(3)).isEqualTo(Quotient.ONE);
    assertThat(Quotient.of(-1, 3).abs()).isEqualTo(third);
    assertThat(third).isLessThan(Quotient.of(1, 2)).isGreaterThan(Quotient.of(33, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 2, 0.33",
    "2, 3, 2, 0.67",
    "1, 200, 2, 0.01",
    "-1, 200, 2, -0.01",
    "-1, 250, 2, 0.00",
    "1, 2, 0, 1",
    "5, 1, 2, 5.00"
  })
  void isRoundedOnceAndZeroHasNoSign(long part, long whole, int digits, String shown) {
    assertThat(Quotient.of(part, whole).rounded(digits).toPlainString()).isEqualTo(shown);
  }

  @Test
  void aDecimalIsWhatItSays() {
    assertThat(Quotient.of(new BigDecimal("-13.7716"))).isEqualTo(Quotient.of(-137716, 10000));
    assertThat(Quotient.of(new BigDecimal("1E+3"))).isEqualTo(Quotient.of(1000));
  }

  @Test
  void thereIsNothingDividedByZero() {
    assertThatThrownBy(() -> Quotient.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }
}
