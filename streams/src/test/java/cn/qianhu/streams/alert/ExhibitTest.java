package cn.qianhu.streams.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a rule puts in evidence has a name in both languages and a type to be read by. */
class ExhibitTest {

  private record Declared(String key, String zh, String en, ExhibitType type) {}

  private static List<Declared> declared() {
    return Stream.concat(
            Arrays.stream(Exhibit.values())
                .map(one -> new Declared(one.key(), one.zh(), one.en(), one.type())),
            Arrays.stream(Threshold.values())
                .map(one -> new Declared(one.fileName(), one.zh(), one.en(), one.type())))
        .toList();
  }

  @Test
  void isNamedInBothLanguages() {
    assertThat(declared())
        .allSatisfy(
            one -> {
              assertThat(one.zh()).as("Chinese of %s", one.key()).containsPattern("\\p{IsHan}");
              assertThat(one.en()).as("English of %s", one.key()).containsPattern("[a-z]");
              assertThat(one.en()).as("English of %s", one.key()).doesNotContain("_");
              assertThat(one.type()).isNotNull();
            });
  }

  @Test
  void noKeyStandsForTwoThings() {
    assertThat(declared()).extracting(Declared::key).doesNotHaveDuplicates();
  }

  @Test
  void amountsHaveAUnit() {
    assertThat(ExhibitType.MONEY.unitZh()).isEqualTo("万元");
    assertThat(ExhibitType.ENERGY.unitEn()).isEqualTo("tce");
    assertThat(ExhibitType.REGION.unitZh()).as("a code is no amount").isEmpty();
  }
}
