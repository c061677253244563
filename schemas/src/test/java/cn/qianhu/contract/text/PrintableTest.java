package cn.qianhu.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "O-1", "济南样本企业　一分厂", "é", "工业\uD83D\uDE00", "名\uFE0F", "a b"})
  void whatCanBeSeenStays(String text) {
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "000A, <U+000A>",
    "000D, <U+000D>",
    "0009, <U+0009>",
    "0000, <U+0000>",
    "001B, <U+001B>",
    "007F, <U+007F>",
    "0085, <U+0085>",
    "009B, <U+009B>",
    "00A0, <U+00A0>",
    "00AD, <U+00AD>",
    "200B, <U+200B>",
    "200E, <U+200E>",
    "2028, <U+2028>",
    "202E, <U+202E>",
    "2066, <U+2066>",
    "FEFF, <U+FEFF>",
    "D800, <U+D800>",
    "DFFF, <U+DFFF>",
    "E0041, <U+E0041>"
  })
  void whatCannotIsWrittenAsItsNumber(String codePoint, String written) {
    String c = Character.toString(Integer.parseInt(codePoint, 16));
    assertThat(Printable.of("产" + c + "b")).isEqualTo("产" + written + "b");
  }

  @Test
  void noLineBeginsThatWasNotWrittenByTheProduct() {
    assertThat(Printable.of("output-1.csv\n2022-05-01 INFO all is well\r\u001B[2J"))
        .isEqualTo("output-1.csv<U+000A>2022-05-01 INFO all is well<U+000D><U+001B>[2J");
  }
}
