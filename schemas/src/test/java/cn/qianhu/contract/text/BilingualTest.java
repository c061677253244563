package cn.qianhu.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BilingualTest {

  @Test
  void whatBothBeginOrEndWithIsSaidOnce() {
    assertThat(Bilingual.of("2022-03 产值 R2022", "2022-03 output R2022").both())
        .isEqualTo("2022-03 产值 output R2022");
    assertThat(Bilingual.of("产值", "output").both()).isEqualTo("产值 output");
  }

  @Test
  void whatReadsTheSameIsSaidOnce() {
    assertThat(Bilingual.same("R2022").both()).isEqualTo("R2022");
    assertThat(Bilingual.same("R2022")).hasToString("R2022");
    assertThat(Bilingual.of("产值", "output")).hasToString("产值 output");
    assertThat(Bilingual.of("产值", "")).hasToString("产值");
  }

  @Test
  void sentencesFollowEachOtherInEachLanguage() {
    Bilingual two =
        Bilingual.joined("；", "; ", List.of(Bilingual.of("一", "one"), Bilingual.of("二", "two")));
    assertThat(two).isEqualTo(Bilingual.of("一；二", "one; two"));
    assertThat(two.after("见", "see ").before("。", ".").inLine()).isEqualTo("见一；二。 / see one; two.");
    assertThat(Bilingual.joined("；", "; ", List.of())).isEqualTo(Bilingual.NONE);
  }
}
