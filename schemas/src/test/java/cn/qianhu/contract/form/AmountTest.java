package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0",
    "-0, 2, 0",
    "1, 2, 100",
    "1.2, 2, 120",
    "1.20, 2, 120",
    "-1.25, 2, -125",
    "007.5, 2, 750",
    "3.17, 4, 31700",
    "609, 0, 609",
    "999999999999.9999, 4, 9999999999999999"
  })
  void readsUnits(String text, int digits, long units) {
    Amount amount = Amount.read("amount", text, digits);
    assertThat(amount.readable()).isTrue();
    assertThat(amount.tooLarge()).isFalse();
    assertThat(amount.units()).isEqualTo(units);
    assertThat(amount.typed()).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", ".5", "5.", "+5", "1e5", "1,234.5", "1.123", "1.100", "1.-1", "--1", "１",
        "1.2.3", "1 000", "NaN", "0x10", "٣"
      })
  void refusesWhatIsNoMoney(String text) {
    Amount amount = Amount.read("amount", text, Amount.MONEY);
    assertThat(amount.readable()).isFalse();
    assertThat(amount.typed()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1000000000000", "-1000000000000", "1000000000000.00", "0001000000000000"})
  void aMillionMillionIsTooLarge(String text) {
    Amount amount = Amount.read("amount", text, Amount.MONEY);
    assertThat(amount.readable()).isTrue();
    assertThat(amount.tooLarge()).isTrue();
    assertThat(amount.negative()).isEqualTo(text.startsWith("-"));
    assertThat(amount.typed()).isNull();
  }

  @Test
  void agreesWithExactDecimalsOnRandomTexts() {
    long seed = 99;
    Random random = new Random(seed);
    String alphabet = "00123459.-,e";
    for (int n = 0; n < 200_000; n++) {
      StringBuilder builder = new StringBuilder();
      for (int length = random.nextInt(18); length > 0; length--) {
        builder.append(alphabet.charAt(random.nextInt(random.nextInt(4) == 0 ? 12 : 8)));
      }
      String text = builder.toString();
      int digits = random.nextInt(5);
      Amount amount = Amount.read("amount", text, digits);

      boolean readable =
          DECIMAL.matcher(text).matches() && Math.max(0, new BigDecimal(text).scale()) <= digits;
      assertThat(amount.readable()).as("seed %s: %s", seed, text).isEqualTo(readable);
      if (readable) {
        BigDecimal exact = new BigDecimal(text);
        assertThat(amount.tooLarge()).as(text).isEqualTo(exact.abs().compareTo(LIMIT) >= 0);
        assertThat(amount.negative()).as(text).isEqualTo(exact.signum() < 0);
        if (!amount.tooLarge()) {
          assertThat(BigDecimal.valueOf(amount.units(), digits))
              .as(text)
              .isEqualByComparingTo(exact);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-0, 0",
    "2147483648, 2147483647",
    "-2147483649, -2147483648",
    "99999999999999999999, 2147483647",
    "-99999999999999999999, -2147483648"
  })
  void integersOfAnySizeHaveANearestInt(String text, int nearest) {
    assertThat(Numbers.nearestInt(text)).isEqualTo(nearest);
  }

  @Test
  void longsAreReadExactly() {
    assertThat(Numbers.toLong("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(Numbers.toLong("9223372036854775808")).isNull();
    assertThat(Numbers.toLong("+1")).isNull();
    assertThat(Numbers.toLong("１")).isNull();
    assertThat(Numbers.toLong("-")).isNull();
    assertThat(Numbers.toInt("2147483648")).isNull();
  }

  @Test
  void theTextOfUnitsIsThatOfExactDecimals() {
    Random random = new Random(12);
    for (int n = 0; n < 20_000; n++) {
      long units = random.nextLong() >> random.nextInt(64);
      textIsExact(units);
    }
    List.of(0L, 1L, -1L, 99L, -99L, 100L, Long.MAX_VALUE, Long.MIN_VALUE)
        .forEach(AmountTest::textIsExact);
  }

  private static void textIsExact(long units) {
    for (int digits : new int[] {Amount.PERSONS, Amount.MONEY, Amount.QUANTITY}) {
      assertThat(Numbers.text(units, digits))
          .isEqualTo(BigDecimal.valueOf(units, digits).toPlainString());
    }
  }
}
