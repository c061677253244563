package cn.qianhu.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BilingualTest {

  @Test
  void what_both_begin_or_end_with_is_said_once() {
    assertThat(Bilingual.of("2022-03 产值 R2022", "2022-03 output R2022").both())
        .isEqualTo("2022-03 产值 output R2022");
    assertThat(Bilingual.of("产值", "output").both()).isEqualTo("产值 output");
  }

  @Test
  void what_reads_the_same_is_said_once() {
    assertThat(Bilingual.same("R2022").both()).isEqualTo("R2022");
    assertThat(Bilingual.same("R2022")).hasToString("R2022");
    assertThat(Bilingual.of("产值", "output")).hasToString("产值 output");
    assertThat(Bilingual.of("产值", "")).hasToString("产值");
  }

  @Test
  void sentences_follow_each_other_in_each_language() {
    Bilingual two =
        Bilingual.joined("；", "; ", List.of(Bilingual.of("一", "one"), Bilingual.of("二", "two")));
    assertThat(two).isEqualTo(Bilingual.of("一；二", "one; two"));
    assertThat(two.after("见", "see ").before("。", ".").inLine()).isEqualTo("见一；二。 / see one; two.");
    assertThat(Bilingual.joined("；", "; ", List.of())).isEqualTo(Bilingual.NONE);
  }
}
