package cn.qianhu.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Né-1",
        "NE\u0301-1",
        "ne\u0301-1",
        "\u202ENé-1",
        "N\u200Bé-1",
        "Né\uFEFF-1",
        "N\u00ADé-1",
        "Ｎé－１",
        "Né\uFE0F-1",
        "Né\u3164-1",
        "\u00A0Né-1\u3000"
      })
  void whatLooksAlikeHasOneSkeleton(String text) {
    assertThat(Skeleton.of(text)).isEqualTo("né-1");
  }

  @Test
  void whatLooksDifferentHasAnother() {
    assertThat(Skeleton.of("O-1")).isNotEqualTo(Skeleton.of("O-2"));
    assertThat(Skeleton.of("报表-1")).isEqualTo("报表-1").isNotEqualTo(Skeleton.of("报 表-1"));
    assertThat(Skeleton.of("straße")).isEqualTo(Skeleton.of("STRASSE"));
  }
}
