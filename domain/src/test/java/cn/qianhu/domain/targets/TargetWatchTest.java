package cn.qianhu.domain.targets;

import static cn.qianhu.domain.targets.TargetStory.CITY;
import static cn.qianhu.domain.targets.TargetStory.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows of targets stand, what they say, and what is alarming about them. */
class TargetWatchTest {

  private static final TargetKey ENTRANTS =
      TargetStory.key(CITY, Scope.ABOVE_SCALE, TargetMeasure.ABOVE_SCALE_ENTRANTS, 2022);
  private static final TargetKey NET =
      TargetStory.key(CITY, Scope.ABOVE_SCALE, TargetMeasure.ABOVE_SCALE_NET, 2022);
  private static final TargetKey STOCK =
      TargetStory.key(CITY, Scope.ABOVE_SCALE, TargetMeasure.ABOVE_SCALE_STOCK, 2022);
  private static final TargetKey REVENUE =
      TargetStory.key(COUNTY, Scope.ALL, TargetMeasure.REVENUE, 2022);
  private static final TargetKey SINCE_2022 = since(2022);
  private static final TargetKey SINCE_2025 = since(2025);

  private final TargetStory story = new TargetStory();

  private static TargetKey since(int year) {
    return TargetStory.key(
        COUNTY, Scope.ABOVE_SCALE, TargetMeasure.ENERGY_INTENSITY_SINCE_2020, year);
  }

  /** One moved in from another city, one came, one closed. */
  @Test
  void countsThoseWhoCameAndLeftByTheDirectory() {
    story
        .date("2022-04-15")
        .set(ENTRANTS, "6")
        .set(NET, "1")
        .set(STOCK, "3")
        .move(COUNTY, "2021-01", new Sums().add(Slot.EXPECTED_STEP, 2))
        .move(COUNTY, "2022-02", new Sums().add(Slot.EXPECTED_STEP, -1).add(Slot.LEAVER_STEP, 1))
        .move(COUNTY, "2022-03", new Sums().add(Slot.EXPECTED_STEP, 2).add(Slot.ENTRANT_STEP, 1))
        .settle();

    assertThat(story.row(ENTRANTS, "2022-03")).isEqualTo("1.50 1 -0.50 MISSED -");
    assertThat(story.row(NET, "2022-03")).isEqualTo("0.25 0 -0.25 MISSED -");
    assertThat(story.row(NET, "2022-02")).isEqualTo("0.17 -1 -1.17 MISSED -");
    assertThat(story.row(STOCK, "2022-03")).isEqualTo("3.00 3 0.00 MET -");
    assertThat(story.row(STOCK, "2022-01")).isEqualTo("3.00 2 -1.00 MISSED -");
    assertThat(story.alerts.take())
        .containsExactly(
            "RAISED TARGET_BEHIND 371600/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS 2022-03 CRITICAL",
            "RAISED TARGET_BEHIND 371600/ABOVE_SCALE/T/ABOVE_SCALE_NET 2022-03 CRITICAL");
  }

  @Test
  void aTargetThatIsTakenBackTakesItsRowsAndItsAlertAlong() {
    story.date("2022-04-15").set(ENTRANTS, "6").settle();
    assertThat(story.months(ENTRANTS)).containsExactly("2022-01", "2022-02", "2022-03");
    story.alerts.take();

    story.withdraw(ENTRANTS).settle();
    assertThat(story.rows).isEmpty();
    assertThat(story.alerts.take()).hasSize(1).first().asString().startsWith("CLEARED");

    story.withdraw(ENTRANTS).settle();
    assertThat(story.written).isZero();

    story.set(ENTRANTS, "8").settle();
    assertThat(story.row(ENTRANTS, "2022-03")).isEqualTo("2.00 0 -2.00 MISSED -");
  }

  /** What comes and goes between two settlements never was. */
  @Test
  void aTargetThatIsTakenBackAndGivenAgainInOneGoKeepsItsRows() {
    story.date("2022-04-15").set(ENTRANTS, "6").settle();
    story.alerts.take();

    story.withdraw(ENTRANTS).set(ENTRANTS, "6").settle();
    story.set(NET, "6").withdraw(NET).settle();

    assertThat(story.months(ENTRANTS)).hasSize(3);
    assertThat(story.months(NET)).isEmpty();
    assertThat(story.alerts.take()).isEmpty();
  }

  @Test
  void rowsComeAndGoWithTheDate() {
    story.set(ENTRANTS, "6").settle();
    assertThat(story.rows).isEmpty();

    story.date("2022-06-10").settle();
    assertThat(story.months(ENTRANTS)).hasSize(5);
    story.date("2022-05-09").settle();
    assertThat(story.months(ENTRANTS)).containsExactly("2022-01", "2022-02", "2022-03");
    story.date("2021-12-31").settle();
    assertThat(story.rows).isEmpty();
    story.date("2024-01-31").settle();
    assertThat(story.months(ENTRANTS)).hasSize(12).last().isEqualTo("2022-12");
  }

  @Test
  void theDateMayGoBackAndForthBetweenTwoSettlements() {
    story.date("2022-04-15").set(ENTRANTS, "6").settle();

    story.date("2022-08-15").date("2022-03-15").withdraw(ENTRANTS).settle();

    assertThat(story.rows).isEmpty();
  }

  /** An alert is of P* only: in a year without a target there is none. */
  @Test
  void anAlertClearsWhenTheYearIsOver() {
    story.date("2023-01-10").set(ENTRANTS, "6").settle();
    assertThat(story.alerts.open).hasSize(1);

    story.date("2023-02-10").settle();

    assertThat(story.alerts.open).isEmpty();
    assertThat(story.months(ENTRANTS)).hasSize(12);
  }

  @Test
  void aFigureNeedsAReportOfTheVeryMonth() {
    story
        .date("2022-04-15")
        .set(REVENUE, "1200")
        .reported("2022-01", 95, 1, 1)
        .reported("2022-03", 200, 1, 1)
        .settle();

    assertThat(story.row(REVENUE, "2022-01")).isEqualTo("100.00 95.00 -5.00 NEAR FINAL");
    assertThat(story.row(REVENUE, "2022-02")).isEqualTo("200.00 - - - FINAL");
    assertThat(story.row(REVENUE, "2022-03")).isEqualTo("300.00 295.00 -5.00 NEAR FINAL");
    assertThat(story.alerts.take())
        .containsExactly("RAISED TARGET_BEHIND 371602/ALL/T/REVENUE 2022-03 WARNING");
  }

  /** One that is expected and did not report is enough: one of two are not nine in ten. */
  @Test
  void theRowsAreProvisionalFromTheFirstMonthThatIs() {
    story
        .date("2022-04-15")
        .set(REVENUE, "1200")
        .reported("2022-01", 95, 1, 1)
        .reported("2022-02", 95, 1, 1)
        .reported("2022-03", 95, 1, 1)
        .move(COUNTY, "2022-02", new Sums().add(Slot.EXPECTED_STEP, 2))
        .move(COUNTY, "2022-03", new Sums().add(Slot.EXPECTED_STEP, -1))
        .settle();

    assertThat(story.row(REVENUE, "2022-01")).endsWith("FINAL");
    assertThat(story.row(REVENUE, "2022-02")).endsWith("PROVISIONAL");
    assertThat(story.row(REVENUE, "2022-03")).endsWith("PROVISIONAL");
  }

  /** 0.9 in 2021, then 0.95: each over those who reported it and the year before. */
  @Test
  void aChangeOverYearsIsTheProductOfItsDecembers() {
    story.date("2022-04-15").set(SINCE_2025, "-20").set(SINCE_2022, "-30");
    story.reported("2021-12", 1, 90, 100).reported("2022-03", 1, 95, 100).settle();

    assertThat(story.months(SINCE_2025)).hasSize(15).contains("2021-01", "2022-03");
    assertThat(story.row(SINCE_2025, "2021-11")).isEqualTo("-4.00 - - - FINAL");
    assertThat(story.row(SINCE_2025, "2021-12")).isEqualTo("-4.00 -10.00 -6.00 MET FINAL");
    assertThat(story.row(SINCE_2025, "2022-02")).isEqualTo("-8.00 - - - FINAL");
    assertThat(story.row(SINCE_2025, "2022-03")).isEqualTo("-8.00 -14.50 -6.50 MET FINAL");
    assertThat(story.row(SINCE_2022, "2022-03")).isEqualTo("-30.00 -14.50 15.50 MISSED FINAL");

    story.reported("2021-12", 0, 10, 0).settle();

    assertThat(story.row(SINCE_2025, "2021-12")).isEqualTo("-4.00 0.00 4.00 MISSED FINAL");
    assertThat(story.row(SINCE_2025, "2022-03")).isEqualTo("-8.00 -5.00 3.00 MISSED FINAL");
  }

  @Test
  void ofTwoYearsOfOneSubjectTheGraverIsTold() {
    story.date("2022-04-15").set(SINCE_2025, "-20").set(SINCE_2022, "-30");
    story.reported("2021-12", 1, 92, 100).reported("2022-03", 1, 100, 100).settle();
    String subject = "371602/ABOVE_SCALE/T/ENERGY_INTENSITY_SINCE_2020";

    assertThat(story.alerts.take())
        .containsExactly("RAISED TARGET_BEHIND " + subject + " 2022-03 CRITICAL");
    assertThat(story.alerts.judgements.get(0).evidence())
        .containsEntry("target_year", "2022")
        .containsEntry("target_value", "-30.00")
        .containsEntry("target_source", "BIN-156 §27")
        .containsEntry("tolerance", "10");

    // Without the graver the other remains: it is only just met by -8 against -8.
    story.withdraw(SINCE_2022).settle();
    assertThat(story.alerts.take())
        .containsExactly("CLEARED TARGET_BEHIND " + subject + " 2022-03 CRITICAL");
    story.set(SINCE_2025, "-21").settle();
    assertThat(story.alerts.take())
        .containsExactly("RAISED TARGET_BEHIND " + subject + " 2022-03 WARNING");
    assertThat(story.alerts.judgements).last().extracting("evidence").asString().contains("2025");
  }

  /** Output of January is that of the Spring Festival: its growth is shown, and not judged. */
  @Test
  void ratesAreNotJudgedInJanuary() {
    TargetKey intensity =
        TargetStory.key(COUNTY, Scope.ABOVE_SCALE, TargetMeasure.ENERGY_INTENSITY, 2022);
    story.date("2022-03-15").set(intensity, "-20");
    story.reported("2022-01", 1, 95, 100).reported("2022-02", 1, 95, 100).settle();

    assertThat(story.row(intensity, "2022-01")).isEqualTo("-20.00 -5.00 15.00 - FINAL");
    assertThat(story.row(intensity, "2022-02")).isEqualTo("-20.00 -5.00 15.00 MISSED FINAL");
    assertThat(story.alerts.open).as("it has a rule of its own").isEmpty();
  }

  /** A target that comes after years of reports moves its own rows and nothing else. */
  @Test
  void movesWhatItShouldAndNothingElse() {
    story.date("2022-04-15").set(ENTRANTS, "6").set(REVENUE, "1200").settle();

    story.set(REVENUE, "2400").settle();
    assertThat(story.written).isEqualTo(3);

    story.reported("2022-02", 5, 1, 1).settle();
    assertThat(story.written).as("no report moves a count of the directory").isEqualTo(3);

    story.settle();
    assertThat(story.written).isZero();

    story.date("2022-05-15").settle();
    assertThat(List.of(story.months(ENTRANTS).size(), story.months(REVENUE).size()))
        .containsExactly(4, 4);
  }

  /** A province is judged where all its cells are, and never here. */
  @Test
  void leavesToTheProvinceWhatIsIts() {
    TargetKey province =
        TargetStory.key("370000", Scope.ABOVE_SCALE, TargetMeasure.ABOVE_SCALE_STOCK, 2022);

    story.date("2022-04-15").set(province, "6").settle();

    assertThat(story.rows).isEmpty();
  }
}
