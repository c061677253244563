package cn.qianhu.trial.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {

  @Test
  void aLineIsFoundWithoutError() {
    Slope slope = Slope.of(new double[] {0, 60, 120}, new double[] {10, 11, 12});
    assertThat(slope.perHour()).isCloseTo(60, within(1e-9));
    assertThat(slope.error()).isCloseTo(0, within(1e-9));
    assertThat(slope.mean()).isEqualTo(11);
  }

  @Test
  void whatScattersHasAnError() {
    Slope slope = Slope.of(new double[] {0, 60, 120, 180}, new double[] {10, 12, 10, 12});
    assertThat(slope.error()).isGreaterThan(slope.perHour() / 2);
  }

  @Test
  void twoPointsSayNothingOfTheirError() {
    assertThat(Slope.of(new double[] {0, 60}, new double[] {1, 2}).error())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void oneMomentIsNoLine() {
    assertThatThrownBy(() -> Slope.of(new double[] {5, 5}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
