package cn.qianhu.domain.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ids of meters are without their spelling: each step on what the one before made. */
class MeterFoldTest {

  @ParameterizedTest
  @CsvSource({
    "0012, 12",
    "12, 12",
    "m7, M7",
    "ｍ００７, M007",
    "００１２, 12",
    "0012\u200b, 12",
    "\ufeff0012, 12",
    "M 7, M7",
    "M\u00a07, M7",
    "M\u30007, M7",
    "m\u00ad7, M7",
    "M\u20287, M7",
    "①, 1",
    "ß, SS",
    "ẞ, ẞ",
    "ı, I",
    "ŉ, ʼN",
    "ﬁ, FI",
    "M\u202e7, M7",
    "M0, M0",
    "M-7, M-7",
    "表０７, 表07",
    // A zero is one once it is U+0030: full width is, Arabic-Indic is not.
    "\u0660\u0661, \u0660\u0661",
    // After the fold: 𝟎 is 0 by its compatibility form.
    "𝟎9, 9",
    // What NFKC makes may have no shape, as the space of a spacing diaeresis.
    "a¨, A\u0308",
    // And what is upper case first is another: the ypogegrammeni.
    "ͅ, Ι",
  })
  void folds(String id, String folded) {
    assertThat(MeterFold.of(id)).isEqualTo(folded);
  }

  @Test
  void nothingMayBeLeft() {
    assertThat(MeterFold.of("0")).isEmpty();
    assertThat(MeterFold.of("000\u200b")).isEmpty();
    assertThat(MeterFold.of("\u200b0")).isEmpty();
  }
}
