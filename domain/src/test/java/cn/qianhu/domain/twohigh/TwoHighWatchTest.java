package cn.qianhu.domain.twohigh;

import static cn.qianhu.domain.twohigh.TwoHighSums.paired;
import static cn.qianhu.domain.twohigh.TwoHighSums.unpaired;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.ProvinceTier;
import org.junit.jupiter.api.Test;

/** Which rows follow from which cells. */
class TwoHighWatchTest {

  private static final String CITY = "370100";
  private static final String COUNTY = "370102";

  private final TwoHighStory story = new TwoHighStory(new CityTier(TwoHighStory.TABLES));

  @Test
  void aMonthShowsInItsYearAndAsTheBaseOfTheNext() {
    story.twoHigh(COUNTY, "2021-03", unpaired("10"));
    story.twoHigh(COUNTY, "2021-05", unpaired("10"));
    story.twoHigh(COUNTY, "2022-02", unpaired("10"));
    story.twoHigh(COUNTY, "2022-05", paired("12", "10"));
    story.twoHigh(COUNTY, "2023-05", paired("12", "12"));
    assertThat(story.settled(CITY))
        .containsExactly(
            "2021-03 10/0 100.00%",
            "2021-05 20/0 100.00%",
            "2022-02 10/0 100.00%",
            "2022-05 22/20 100.00%",
            "2023-05 12/22 100.00%");
    story.twoHigh(COUNTY, "2021-05", new Sums().add(Slot.COMPREHENSIVE, 1_000_000));
    assertThat(story.settled(CITY))
        .containsExactly("2021-05 21/0 100.00%", "2022-05 22/21 100.00%");
  }

  @Test
  void theEnergyOfOthersMovesTheShareInItsYearOnly() {
    story.twoHigh(COUNTY, "2021-05", unpaired("10"));
    story.twoHigh(COUNTY, "2022-05", unpaired("10"));
    story.settled();
    story.other("370103", "2021-02", unpaired("20"));
    assertThat(story.settled())
        .containsExactly("370100 30 2021-05 10/0 33.33%", "370100 T 2021-05 10/0 33.33%");
  }

  @Test
  void aMonthWhoseFactsAreGoneIsTakenBack() {
    story.twoHigh(COUNTY, "2022-02", unpaired("10"));
    story.twoHigh(COUNTY, "2022-03", unpaired("10"));
    story.settled();
    story.twoHigh(COUNTY, "2022-02", new Sums().minus(unpaired("10")));
    assertThat(story.settled(CITY)).containsExactly("2022-02 gone", "2022-03 10/0 100.00%");
  }

  @Test
  void whatIsNotEnergyMovesNoRow() {
    story.twoHigh(COUNTY, "2022-02", unpaired("10"));
    story.settled();
    story.twoHigh(COUNTY, "2022-02", new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, 7));
    assertThat(story.settled()).isEmpty();
  }

  @Test
  void aReportOfTheYearBeforeMovesThePairsOfThisYear() {
    story.twoHigh(COUNTY, "2022-02", unpaired("12"));
    story.settled();
    story.twoHigh(COUNTY, "2021-02", unpaired("10"));
    story.twoHigh(COUNTY, "2022-02", paired("12", "10").minus(unpaired("12")));
    assertThat(story.settled(CITY))
        .containsExactly("2021-02 10/0 100.00%", "2022-02 12/10 100.00%");
  }

  @Test
  void noDateLimitsTheRows() {
    story.date("2022-04-30");
    story.twoHigh(COUNTY, "2022-09", unpaired("1"));
    assertThat(story.settled(CITY)).containsExactly("2022-09 1/0 100.00%");
    story.date("2022-12-30");
    assertThat(story.settled()).isEmpty();
  }

  @Test
  void rowsAreOfAllIndustryAndOfDivisions() {
    story.twoHigh(COUNTY, "2022-02", unpaired("1"));
    assertThat(story.settled())
        .containsExactly(
            "370100 30 2022-02 1/0 100.00%",
            "370100 T 2022-02 1/0 100.00%",
            "370102 30 2022-02 1/0 100.00%",
            "370102 T 2022-02 1/0 100.00%");
  }

  /** It holds the totals of its cities too, which are compared with it. */
  @Test
  void theStageOfTheProvincePublishesThoseOfTheProvince() {
    TwoHighStory province = new TwoHighStory(new ProvinceTier(TwoHighStory.TABLES));
    province.twoHigh(CITY, "2022-02", unpaired("1"));
    assertThat(province.settled())
        .containsExactly("370000 30 2022-02 1/0 100.00%", "370000 T 2022-02 1/0 100.00%");
  }
}
