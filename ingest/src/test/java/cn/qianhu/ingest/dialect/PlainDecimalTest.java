package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers whose point moves, beside decimal arithmetic. */
class PlainDecimalTest {

  private static final int MANY = 10_000;

  private static String digits(Random random, int most) {
    StringBuilder digits = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
    return digits.toString();
  }

  @Test
  void whatMovesIsTheNumberOfDecimalArithmetic() {
    Random random = new Random(23);
    for (int i = 0; i < MANY; i++) {
      String text =
          (random.nextBoolean() ? "-" : "")
              + digits(random, 24)
              + (random.nextBoolean() ? "." + digits(random, 24) : "");
      int places = random.nextInt(17) - 8;
      String moved = new BigDecimal(text).movePointRight(places).toPlainString();

      String unmoved = PlainDecimal.of(text, true).moved(0, Integer.MAX_VALUE);

      assertThat(unmoved).isEqualTo(text);
      if (places != 0) {
        assertThat(PlainDecimal.of(text, true).moved(places, Integer.MAX_VALUE))
            .as("%s by %d", text, places)
            .isEqualTo(moved);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100.0000   |  0 | 2 | 100.00
          100.0001   |  0 | 2 | 100.0001
          1.0        |  0 | 0 | 1
          007        |  0 | 2 | 007
          007        | -1 | 2 | 0.7
          0          | -4 | 2 | 0.00
          -0.00      |  1 | 2 | 0.0
          -0         |  0 | 2 | -0
          1,234.5    |  0 | 2 | 1234.5
          -1,234,567 | -1 | 2 | -123456.7
          0.5        |  4 | 2 | 5000
          """)
  void zerosBehindThePlacesOfTheColumnAreLeftOut(
      String text, int places, int most, String expected) {
    assertThat(PlainDecimal.of(text, true).moved(places, most)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.5",
        ".5",
        "5.",
        "1e3",
        "+5",
        "--5",
        "1,23",
        "1,2345",
        "1234,567",
        ",123",
        "1,234,",
        "1,234.5,678",
        "1.2.3",
        "12 3",
        "１",
        "1,234.",
        "1,,234"
      })
  void whatIsWrittenOtherwiseIsNoNumber(String text) {
    assertThat(PlainDecimal.of(text, true)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,022", "1,234.5"})
  void groupsAreNoneWhereTheyMustNotStand(String text) {
    assertThat(PlainDecimal.of(text, false)).isNull();
  }
}
