package cn.qianhu.trial.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SizingTest {

  private static final double PERCENT = 0.01;

  private static double need(SiteSize site, String what) {
    return new Sizing(site, SizingAssumptions.standard())
        .needs().stream()
            .filter(requirement -> requirement.en().equals(what))
            .findFirst()
            .orElseThrow()
            .value();
  }

  private static SiteSize province(boolean together, int years) {
    return new SiteSize(1_000, 100, 15, together, years, 3, 1);
  }

  @Test
  void aProvinceReadsNearlyTenMillionTimesADay() {
    assertThat(need(province(false, 1), "readings")).isCloseTo(9_600_000 / 86_400.0, within(1e-9));
    assertThat(need(province(false, 1), "raw bytes in"))
        .isCloseTo(9_600_000 * SizingMeasurements.RAW_SINGLE, within(1.0));
  }

  @Test
  void runsOfADayTakeAnEighthOfTheLogAndLessThanAThirdOfTheState() {
    double raw = need(province(false, 1), "raw bytes in") / need(province(true, 1), "raw bytes in");
    assertThat(raw).isCloseTo(7.66, within(7.66 * PERCENT));
    assertThat(need(province(true, 1), "state") / need(province(false, 1), "state"))
        .isCloseTo(0.283, within(0.283 * PERCENT));
  }

  @Test
  void stateGrowsWithTheYears() {
    assertThat(need(province(true, 3), "state"))
        .isCloseTo(3 * need(province(true, 1), "state"), within(1.0));
  }

  @Test
  void partitionsAreInTwelvesAndNoFewerThanThreads() {
    SiteSize country = new SiteSize(500_000, 20, 15, false, 1, 3, 1);
    assertThat(need(country, "partitions") % 12).isZero();
    assertThat(need(country, "partitions")).isGreaterThanOrEqualTo(need(country, "stream threads"));
    assertThat(need(province(true, 1), "partitions")).isEqualTo(12);
  }

  @Test
  void aReadingIsOfAKnownLength() {
    assertThatThrownBy(() -> new SiteSize(1, 1, 30, false, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void amountsAreShort() {
    assertThat(SizingCommand.amount(12)).isEqualTo("12 ");
    assertThat(SizingCommand.amount(1234)).isEqualTo("1.2 k");
    assertThat(SizingCommand.amount(3.64e12)).isEqualTo("3.6 T");
    assertThat(SizingCommand.amount(999_999)).isEqualTo("1.0 M");
  }
}
