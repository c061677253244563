package cn.qianhu.contract.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeAndPartTest {

  @ParameterizedTest
  @CsvSource({
    "370100, 370100, ''",
    "370100/30, 370100, 30",
    "91371422KCYELPKL51, 91371422KCYELPKL51, ''",
    "91371422KCYELPKL51/ELECTRICITY, 91371422KCYELPKL51, ELECTRICITY",
    "91371422KCYELPKL51/a/b/, 91371422KCYELPKL51, a/b/",
    "91371422KCYELPKL51//, 91371422KCYELPKL51, /",
    "370100/E/T/ENERGY_INTENSITY, 370100, E/T/ENERGY_INTENSITY",
  })
  void theFirstSlashPartsThem(String subject, String whole, String part) {
    WholeAndPart apart = WholeAndPart.of(subject);
    assertThat(apart).isEqualTo(new WholeAndPart(whole, part));
    assertThat(apart.hasPart()).isEqualTo(!part.isEmpty());
    assertThat(WholeAndPart.isOf(subject, whole)).isTrue();
    assertThat(WholeAndPart.isOf(subject + "x", whole)).isEqualTo(apart.hasPart());
  }

  /** Ids of meters may differ in what nobody sees. */
  @Test
  void namesACarrierAndShowsTheIdOfAMeter() {
    Carriers carriers = CodeTables.standard().carriers();
    assertThat(WholeAndPart.of("X/ELECTRICITY").partOfEnterpriseZh(carriers)).isEqualTo("电力");
    assertThat(WholeAndPart.of("X/0012\u200b").partOfEnterpriseZh(carriers))
        .isEqualTo("0012<U+200B>");
  }
}
