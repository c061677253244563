package cn.qianhu.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final String SMILE = "\uD83D\uDE00";

  @Test
  void aTextWithinBoundsStays() {
    assertThat(Excerpt.of(SMILE.repeat(10), 10)).isEqualTo(SMILE.repeat(10));
    assertThat(Excerpt.printable("abc", 3)).isEqualTo("abc");
  }

  @Test
  void ofALongerOneTheBeginningStaysAndItsLength() {
    assertThat(Excerpt.of("x".repeat(60_000), 5)).isEqualTo("xxxxx…(60,000 characters)");
    assertThat(Excerpt.of(SMILE.repeat(11), 10)).isEqualTo(SMILE.repeat(10) + "…(11 characters)");
  }

  @Test
  void anExcerptIsItsOwnExcerpt() {
    String once = Excerpt.of("x".repeat(60_000), 128);
    assertThat(Excerpt.of(once, 128)).isEqualTo(once);
    assertThat(Excerpt.printable(once, 128)).isEqualTo(once);
    String shown = Excerpt.printable("\n".repeat(300), 256);
    assertThat(Excerpt.printable(shown, 256)).isEqualTo(shown);
  }

  @Test
  void whatOnlyEndsLikeOneIsCutAllTheSame() {
    String forged = "x".repeat(60_000) + "…(129 characters)";
    assertThat(Excerpt.of(forged, 128)).hasSizeLessThan(200).endsWith("…(60,017 characters)");
  }

  @Test
  void aPrintableOneHasNoUnseenCharacterAndNoMoreThanAskedFor() {
    String shown = Excerpt.printable("\n".repeat(5_000), 64);
    assertThat(shown).startsWith("<U+000A><U+000A>").hasSizeLessThan(100);
    assertThat(shown.chars().anyMatch(Character::isISOControl)).isFalse();
  }
}
