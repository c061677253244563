package cn.qianhu.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short numbers are divided in another way than long ones; nobody may see which. */
class RatioTest {

  private static final Random RANDOM = new Random(20_260_101);

  /** Denominators for each numerator. */
  private static final int TRIALS = 30;

  /** Around every power of two, so also where the ways meet and where a long ends. */
  private static List<BigInteger> numbers() {
    List<BigInteger> numbers = new ArrayList<>();
    for (int bits = 0; bits <= 66; bits++) {
      BigInteger power = BigInteger.ONE.shiftLeft(bits);
      for (BigInteger near :
          List.of(
              power.subtract(BigInteger.ONE),
              power,
              power.add(BigInteger.ONE),
              new BigInteger(bits, RANDOM))) {
        numbers.add(near);
        numbers.add(near.negate());
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5})
  void isTheExactQuotientRoundedOnce(int digits) {
    List<BigInteger> numbers = numbers();
    for (BigInteger numerator : numbers) {
      for (int trial = 0; trial < TRIALS; trial++) {
        BigInteger denominator = numbers.get(RANDOM.nextInt(numbers.size()));
        assertThat(Ratio.quotient(numerator, denominator, digits))
            .isEqualTo(exact(numerator, denominator, digits));
      }
    }
  }

  /** Halves are where a rounding shows. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void roundsHalvesAwayFromZero(int digits) {
    BigInteger half = BigInteger.TEN.pow(digits).shiftLeft(1);
    for (int odd = -9; odd <= 9; odd += 2) {
      BigInteger numerator = BigInteger.valueOf(odd);
      assertThat(Ratio.quotient(numerator, half, digits)).isEqualTo(exact(numerator, half, digits));
      assertThat(Ratio.quotient(numerator, half.negate(), digits))
          .isEqualTo(exact(numerator, half.negate(), digits));
    }
  }

  private static BigDecimal exact(BigInteger numerator, BigInteger denominator, int digits) {
    return denominator.signum() == 0
        ? null
        : new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
  }
}
