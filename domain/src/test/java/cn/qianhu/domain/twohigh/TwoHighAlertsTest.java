package cn.qianhu.domain.twohigh;

import static cn.qianhu.domain.twohigh.TwoHighSums.paired;
import static cn.qianhu.domain.twohigh.TwoHighSums.unpaired;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.ProvinceTier;
import org.junit.jupiter.api.Test;

/** TWO_HIGH_RISE as the days go by. */
class TwoHighAlertsTest {

  private static final String CITY = "370100";
  private static final String COUNTY = "370102";

  private final TwoHighStory story = new TwoHighStory(new CityTier(TwoHighStory.TABLES));

  @Test
  void opensForACityAndMovesWithItsEnergy() {
    rises();
    story.date("2022-03-10");
    assertThat(story.events()).containsExactly("RAISED 370100 2022-02 CRITICAL");
    add("2022-02", "-45");
    assertThat(story.events()).containsExactly("EASED 370100 2022-02 WARNING");
    add("2022-02", "-5");
    assertThat(story.events()).containsExactly("CLEARED 370100 2022-02 WARNING");
    add("2022-02", "0.000001");
    assertThat(story.events()).containsExactly("RAISED 370100 2022-02 WARNING");
    story.date("2022-04-10");
    assertThat(story.events())
        .as("no row of March")
        .containsExactly("CLEARED 370100 2022-02 WARNING");
  }

  /** The facts lie on both sides of the date, and of what was published for it. */
  @Test
  void isJudgedForTheMonthClosedWhateverWasReportedSince() {
    rises();
    story.twoHigh(COUNTY, "2022-03", paired("1", "1"));
    story.date("2022-02-10");
    assertThat(story.events()).as("January is not judged").isEmpty();
    story.date("2022-03-10");
    assertThat(story.events()).containsExactly("RAISED 370100 2022-02 CRITICAL");
    story.date("2022-02-10");
    assertThat(story.events()).containsExactly("CLEARED 370100 2022-02 CRITICAL");
  }

  @Test
  void opensForACountyOnlyWithABudgetForTheYear() {
    rises();
    story.budget(COUNTY, 2021, "999");
    story.date("2022-03-10");
    assertThat(story.events()).containsExactly("RAISED 370100 2022-02 CRITICAL");
    story.budget(COUNTY, 2022, "999");
    assertThat(story.events()).containsExactly("RAISED 370102 2022-02 CRITICAL");
    story.twoHigh(COUNTY, "2023-02", paired("400", "110"));
    story.date("2023-03-10");
    assertThat(story.events())
        .containsExactly(
            "CLEARED 370100 2022-02 CRITICAL",
            "RAISED 370100 2023-02 CRITICAL",
            "CLEARED 370102 2022-02 CRITICAL");
  }

  @Test
  void theProvinceIsJudgedInItsOwnStage() {
    TwoHighStory province = new TwoHighStory(new ProvinceTier(TwoHighStory.TABLES));
    province.inForce(CITY);
    province.twoHigh(CITY, "2021-02", unpaired("100"));
    province.twoHigh(CITY, "2022-02", paired("110", "100"));
    province.date("2022-03-10");
    assertThat(province.events()).containsExactly("RAISED 370000 2022-02 CRITICAL");
  }

  /** 200 up to 2021-02, 250 up to 2022-02: 25 % more. */
  private void rises() {
    story.inForce(COUNTY);
    story.twoHigh(COUNTY, "2021-01", unpaired("100"));
    story.twoHigh(COUNTY, "2021-02", unpaired("100"));
    story.twoHigh(COUNTY, "2022-01", paired("140", "100"));
    story.twoHigh(COUNTY, "2022-02", paired("110", "100"));
  }

  private void add(String month, String tce) {
    Sums more = new Sums().add(Slot.ENERGY_REPORTED, -1).plus(unpaired(tce));
    story.twoHigh(COUNTY, month, more);
  }
}
