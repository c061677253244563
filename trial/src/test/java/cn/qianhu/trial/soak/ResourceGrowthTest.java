package cn.qianhu.trial.soak;

import static cn.qianhu.trial.soak.ResourceGrowth.GrowthVerdict.AS_DUE;
import static cn.qianhu.trial.soak.ResourceGrowth.GrowthVerdict.BOUNDED;
import static cn.qianhu.trial.soak.ResourceGrowth.GrowthVerdict.GROWS;
import static cn.qianhu.trial.soak.ResourceGrowth.GrowthVerdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceGrowthTest {

  private static ResourceGrowth growth(double perHour, double error, double due) {
    return new ResourceGrowth("state", "MB", new Slope(perHour, error, 100, 30), due);
  }

  @Test
  void whatIsNotToldFromStandingStillIsBounded() {
    assertThat(growth(0, 0, 0).verdict()).isEqualTo(BOUNDED);
    assertThat(growth(-5, 1, 0).verdict()).isEqualTo(BOUNDED);
    assertThat(growth(12, 5, 0).verdict()).isEqualTo(BOUNDED);
  }

  @Test
  void fewSamplesTellNothing() {
    ResourceGrowth few = new ResourceGrowth("state", "MB", new Slope(50, 0, 100, 7), 0);
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
