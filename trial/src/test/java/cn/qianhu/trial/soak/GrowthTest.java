package cn.qianhu.trial.soak;

import static cn.qianhu.trial.soak.Growth.Verdict.AS_DUE;
import static cn.qianhu.trial.soak.Growth.Verdict.BOUNDED;
import static cn.qianhu.trial.soak.Growth.Verdict.GROWS;
import static cn.qianhu.trial.soak.Growth.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

  private static Growth growth(double perHour, double error, double due) {
    return new Growth("state", "MB", new Slope(perHour, error, 100, 30), due);
  }

  @Test
  void whatIsNotToldFromStandingStillIsBounded() {
    assertThat(growth(0, 0, 0).verdict()).isEqualTo(BOUNDED);
    assertThat(growth(-5, 1, 0).verdict()).isEqualTo(BOUNDED);
    assertThat(growth(12, 5, 0).verdict()).isEqualTo(BOUNDED);
  }

  @Test
  void fewSamplesTellNothing() {
    Growth few = new Growth("state", "MB", new Slope(50, 0, 100, 7), 0);
    assertThat(few.verdict()).isEqualTo(UNKNOWN);
  }

  @Test
  void whatHoldsMoreMayGrow() {
    assertThat(growth(12, 1, 10).verdict()).isEqualTo(AS_DUE);
  }

  @Test
  void growthWithoutCauseIsTold() {
    assertThat(growth(12, 1, 0).verdict()).isEqualTo(GROWS);
    assertThat(growth(30, 1, 10).verdict()).isEqualTo(GROWS);
  }
}
