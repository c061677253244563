package cn.qianhu.domain.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first worked example of double control, and what it leaves open. */
class ControlWatchTest {

  private static final String COUNTY = ControlledCounty.COUNTY;

  private final ControlledCounty county = new ControlledCounty();

  @Test
  void aCountyThatSurpassesBothTargetsIsExempt() {
    twoYears("99", "-5");
    ControlRow november = county.row(COUNTY, "2022-11");
    assertThat(november.intensity().change().percent()).isEqualTo(new BigDecimal("-10.00"));
    assertThat(november.coal().change().percent()).isEqualTo(new BigDecimal("-10.00"));
    assertStates(november, TargetState.OVER);
    assertThat(november.light()).contains(Light.RED);
    assertThat(november.status()).isEqualTo(FigureStatus.FINAL);
    assertThat(november.isExempt()).isTrue();
    assertThat(county.rows.keySet())
        .as("of the year of the targets, up to P*")
        .allMatch(key -> key.startsWith(COUNTY + "/2022-"))
        .hasSize(11)
        .doesNotContain(COUNTY + "/2022-12");
  }

  @Test
  void anExemptCountyIsWarnedOfItsBudgetAndInDecemberNoMore() {
    twoYears("99", "-5");
    assertThat(county.alerts.open.keySet()).containsExactly("BUDGET_PACE/371602/2022-11");
    Judgement warned = county.alerts.open.get("BUDGET_PACE/371602/2022-11").judgement();
    assertThat(warned.severity()).isEqualTo(Severity.WARNING);
    assertThat(warned.evidence())
        .containsEntry("light", "RED")
        .containsEntry("assessed_ytd", "777.8727")
        .containsEntry("exempt", "true");
    county.alerts.take();
    county.date("2023-01-10");
    county.settle();
    assertThat(county.row(COUNTY, "2022-12").isExempt()).isTrue();
    assertThat(county.alerts.take()).containsExactly("CLEARED BUDGET_PACE 371602 2022-11 WARNING");
  }

  @Test
  void whatIsProvisionalExemptsNobodyFromTheAlert() {
    twoYears("99", "-5");
    county.alerts.take();
    county.withoutOutput("2022-02", "99", "110");
    county.settle();
    assertThat(county.alerts.take())
        .containsExactly("ESCALATED BUDGET_PACE 371602 2022-11 CRITICAL");
    assertThat(county.alerts.open.get("BUDGET_PACE/371602/2022-11").judgement().evidence())
        .doesNotContainKey("exempt");
  }

  @Test
  void aTargetSetAfterwardsDecidesOfTheBudget() {
    twoYears("99", "-10");
    assertThat(county.alerts.take()).containsExactly("RAISED BUDGET_PACE 371602 2022-11 CRITICAL");
    county.target(COUNTY, TargetMeasure.COAL_CHANGE, 2022, "-9.9999");
    county.settle();
    assertThat(county.alerts.take()).as("one of two").isEmpty();
    county.target(COUNTY, TargetMeasure.ENERGY_INTENSITY, 2022, "-9.9999");
    county.settle();
    assertThat(county.alerts.take()).containsExactly("EASED BUDGET_PACE 371602 2022-11 WARNING");
    county.withdraw(COUNTY, TargetMeasure.COAL_CHANGE, 2022);
    county.settle();
    assertThat(county.alerts.take())
        .containsExactly("ESCALATED BUDGET_PACE 371602 2022-11 CRITICAL");
  }

  @Test
  void bothMissesAreToldOfApart() {
    twoYears("104.5", "-5.5555");
    assertThat(county.alerts.take())
        .containsExactly(
            "RAISED BUDGET_PACE 371602 2022-11 CRITICAL",
            "RAISED COAL_CUT 371602 2022-11 WARNING",
            "RAISED INTENSITY_TARGET 371602 2022-11 WARNING");
    county.targets(2022, "-6");
    county.settle();
    assertThat(county.alerts.take())
        .containsExactly(
            "ESCALATED COAL_CUT 371602 2022-11 CRITICAL",
            "ESCALATED INTENSITY_TARGET 371602 2022-11 CRITICAL");
    county.date("2022-02-10");
    county.settle();
    assertThat(county.row(COUNTY, "2022-01").coal().state()).contains(TargetState.MISSED);
    assertThat(county.alerts.open.keySet())
        .as("January has its states, and no alert of them")
        .containsExactly("BUDGET_PACE/371602/2022-01");
  }

  @Test
  void aMonthWithoutOutputMakesAllFromItOnProvisional() {
    twoYears("99", "-5");
    county.withoutOutput("2022-02", "99", "110");
    county.settle();
    assertThat(county.row(COUNTY, "2022-01").isExempt()).isTrue();
    for (String period : List.of("2022-02", "2022-11")) {
      ControlRow row = county.row(COUNTY, period);
      assertThat(row.status()).isEqualTo(FigureStatus.PROVISIONAL);
      assertThat(row.isExempt()).isFalse();
    }
  }

  @Test
  void aTargetThatIsMetIsNotSurpassed() {
    twoYears("99", "-10");
    ControlRow row = county.row(COUNTY, "2022-11");
    assertStates(row, TargetState.MET);
    assertThat(row.status()).isEqualTo(FigureStatus.FINAL);
    assertThat(row.isExempt()).isFalse();
  }

  @Test
  void aMissWithinATenthOfTheTargetIsNear() {
    twoYears("104.5", "-5.5555");
    assertStates(county.row(COUNTY, "2022-11"), TargetState.NEAR);
  }

  /** Each of these reads -5.00 beside a target of -5. */
  @ParameterizedTest
  @CsvSource({
    "104.50001, NEAR",
    "104.5, MET",
    "104.49999, OVER",
  })
  void figuresAreComparedExactly(String tons, TargetState state) {
    twoYears(tons, "-5");
    ControlRow row = county.row(COUNTY, "2022-11");
    assertThat(row.coal().change().percent()).isEqualTo(new BigDecimal("-5.00"));
    assertStates(row, state);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 100, MET",
    "0, 99, 100, OVER",
    "0, 101, 100, MISSED",
    "-4, 964, 1000, NEAR",
    "-4, 9641, 10000, MISSED",
    "4, 1044, 1000, NEAR",
    "4, 10441, 10000, MISSED",
    "4, 103, 100, OVER",
  })
  void theToleranceIsOfTheTargetWhateverItsSign(
      String target, long current, long prior, String expected) {
    TargetState state =
        new ControlledChange(
                new Change(BigInteger.valueOf(current), BigInteger.valueOf(prior)),
                Optional.of(ControlledCounty.value(target)),
                BigDecimal.TEN)
            .state()
            .orElseThrow();
    assertThat(state.name()).isEqualTo(expected);
  }

  @Test
  void withoutATargetThereIsNoRowAndWithOneOnlyTheOtherStateIsEmpty() {
    twoYears("99", "-5");
    county.withdraw(COUNTY, TargetMeasure.ENERGY_INTENSITY, 2022);
    county.settle();
    ControlRow row = county.row(COUNTY, "2022-11");
    assertThat(row.intensity().target()).isEmpty();
    assertThat(row.intensity().state()).isEmpty();
    assertThat(row.intensity().change().percent()).isEqualTo(new BigDecimal("-10.00"));
    assertThat(row.coal().state()).contains(TargetState.OVER);
    assertThat(row.isExempt()).as("surpasses one of one").isFalse();
    county.withdraw(COUNTY, TargetMeasure.COAL_CHANGE, 2022);
    county.settle();
    assertThat(county.rows).isEmpty();
  }

  @Test
  void coalChangesOnlyWhereEveryMonthOfBothYearsHasEnergy() {
    twoYears("99", "-5");
    county.move(COUNTY, "2021-03", new Sums().minus(new Sums().add(Slot.ENERGY_REPORTED, 1)));
    county.settle();
    assertThat(county.row(COUNTY, "2022-02").coal().state()).contains(TargetState.OVER);
    assertThat(county.row(COUNTY, "2022-03").coal().change().isDefined()).isFalse();
    assertThat(county.row(COUNTY, "2022-11").coal().state()).isEmpty();
  }

  @Test
  void energyOfFewerThanNineTenthsOfThoseWithOutputIsProvisional() {
    twoYears("99", "-5");
    county.move(COUNTY, "2022-04", new Sums().add(Slot.REPORTED, 9).add(Slot.ENERGY_REPORTED, 8));
    county.settle();
    assertThat(county.row(COUNTY, "2022-11").status()).as("9 of 10").isEqualTo(FigureStatus.FINAL);
    county.move(COUNTY, "2022-04", new Sums().add(Slot.REPORTED, 1));
    county.settle();
    assertThat(county.row(COUNTY, "2022-03").status()).isEqualTo(FigureStatus.FINAL);
    assertThat(county.row(COUNTY, "2022-04").status()).isEqualTo(FigureStatus.PROVISIONAL);
  }

  @Test
  void rowsComeAndGoWithTheDateAndTheEnergyOfTheirMonth() {
    twoYears("99", "-5");
    county.date("2022-03-12");
    county.settle();
    assertThat(county.rows.keySet()).containsExactly(COUNTY + "/2022-01", COUNTY + "/2022-02");
    county.move(COUNTY, "2022-01", new Sums().minus(new Sums().add(Slot.ENERGY_REPORTED, 1)));
    county.settle();
    assertThat(county.rows.keySet()).containsExactly(COUNTY + "/2022-02");
    county.date("2023-02-10");
    county.settle();
    assertThat(county.rows).hasSize(11).containsKey(COUNTY + "/2022-12");
  }

  /** The city has no target: nothing of it is worked out. */
  @Test
  void onlyYearsWithATargetAreLookedAt() {
    twoYears("99", "-5");
    county.written = 0;
    county.move(COUNTY, "2019-05", new Sums().add(Slot.COAL, 1));
    county.move(COUNTY, "2023-05", new Sums().add(Slot.COAL, 1));
    county.settle();
    assertThat(county.written).isZero();
    county.move(COUNTY, "2021-05", new Sums().add(Slot.COAL, 1));
    county.settle();
    assertThat(county.written).as("May to November of the year after").isEqualTo(7);
  }

  @Test
  void aBudgetShowsItsLight() {
    twoYears("99", "-5");
    county.budget(COUNTY, 2022, "100000");
    county.settle();
    assertThat(county.row(COUNTY, "2022-11").light()).contains(Light.GREEN);
    assertThat(county.row(COUNTY, "2022-11").isExempt()).isTrue();
  }

  /** 110 t a month in 2021, others in 2022; at 2022-11. */
  private void twoYears(String tons, String target) {
    county.enter("2020-01");
    county.year(2021, "110", null);
    county.year(2022, tons, "110");
    county.targets(2022, target);
    county.budget(COUNTY, 2022, "707.157");
    county.date("2022-12-12");
    county.settle();
  }

  private static void assertStates(ControlRow row, TargetState state) {
    assertThat(row.intensity().state()).contains(state);
    assertThat(row.coal().state()).contains(state);
  }
}
