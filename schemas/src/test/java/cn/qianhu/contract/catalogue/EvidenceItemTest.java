package cn.qianhu.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a rule puts in evidence has a name in both languages and a type to be read by. */
class EvidenceItemTest {

  private record Declaration(String key, Bilingual words, EvidenceType type) {}

  private static List<Declaration> declared() {
    return Stream.concat(
            AlertRules.exhibits().stream()
                .map(one -> new Declaration(one.key(), one.words(), one.type())),
            AlertRules.thresholds().stream()
                .map(one -> new Declaration(one.code(), one.words(), one.type())))
        .toList();
  }

  @Test
  void isNamedInBothLanguages() {
    assertThat(declared())
        .allSatisfy(
            one -> {
              assertThat(one.words().zh())
                  .as("Chinese of %s", one.key())
                  .containsPattern("\\p{IsHan}");
              assertThat(one.words().en()).as("English of %s", one.key()).containsPattern("[a-z]");
              assertThat(one.words().en()).as("English of %s", one.key()).doesNotContain("_");
              assertThat(one.type()).isNotNull();
            });
  }

  @Test
  void noKeyStandsForTwoThings() {
    assertThat(declared()).extracting(Declaration::key).doesNotHaveDuplicates();
  }

  @Test
  void amountsHaveAUnit() {
    assertThat(EvidenceType.MONEY.unit().zh()).isEqualTo("万元");
    assertThat(EvidenceType.ENERGY.unit().en()).isEqualTo("tce");
    assertThat(EvidenceType.REGION.unit().saysNothing()).as("a code is no amount").isTrue();
  }
}
