package cn.qianhu.domain.project;

import static cn.qianhu.domain.project.ProjectRows.OTHER_PROJECT;
import static cn.qianhu.domain.project.ProjectRows.PAPER;
import static cn.qianhu.domain.project.ProjectRows.PILOT;
import static cn.qianhu.domain.project.ProjectRows.PROJECT;
import static cn.qianhu.domain.project.ProjectRows.STEEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.project.ProjectRows.EntryRow;
import cn.qianhu.domain.project.ProjectRows.SampleReport;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which reports and entries of projects count, and where. */
class ProjectStageTest {

  private static final String FACT = PROJECT + "/2022-03";
  private static final SampleReport MARCH = SampleReport.of("R1", STEEL, "2022-03");

  private final ProjectStageFixture desk = new ProjectStageFixture();

  @Test
  void aReportCountsInTheCellsOfItsProject() {
    desk.enter(EntryRow.of(2022, STEEL).in("370102", "30", "TECHNICAL;CITY_KEY"))
        .claim(MARCH.claim("100.25"))
        .settle();
    assertThat(desk.facts()).isEqualTo(Map.of(FACT, "R1 370102 30 [ALL, CITY_KEY, TECHNICAL]"));
    assertThat(desk.cells())
        .isEqualTo(Map.of("370102 30 [ALL, CITY_KEY, TECHNICAL] 2022-03", "1:10025/200/100"));
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void aReportOfNothingIsAFactToo() {
    Claim claim = MARCH.claim("5");
    InvestmentFields nothing =
        new InvestmentFields(claim.head(), PROJECT, 0, 0, 0, ProjectStatus.SIGNED);
    desk.enter(EntryRow.of(2022, STEEL)).claim(new Claim(nothing, claim.source())).settle();
    assertThat(desk.facts()).containsKey(FACT);
    assertThat(desk.cells()).isEqualTo(Map.of("370102 30 [ALL] 2022-03", "1:0/0/0"));
  }

  @Test
  void theEntryOfTheYearPrevails() {
    desk.enter(
            EntryRow.of(2021, STEEL).in("370103", "30", ""),
            EntryRow.of(2022, STEEL).in("370104", "30", ""),
            EntryRow.of(2023, STEEL).in("370105", "30", ""))
        .claim(MARCH.claim("5"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370104 30 [ALL]");
  }

  @Test
  void orElseTheLatestEarlierOne() {
    desk.enter(
            EntryRow.of(2023, STEEL).in("370105", "30", ""),
            EntryRow.of(2020, STEEL).in("370103", "30", ""),
            EntryRow.of(2021, STEEL).in("370104", "30", ""))
        .claim(MARCH.claim("5"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370104 30 [ALL]");
  }

  @Test
  void orElseTheEarliestLaterOne() {
    desk.enter(
            EntryRow.of(2025, STEEL).in("370105", "30", ""),
            EntryRow.of(2024, STEEL).in("370104", "30", ""))
        .claim(MARCH.claim("5"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370104 30 [ALL]");
  }

  @Test
  void theGreatestRevisionCountsWhicheverComesFirst() {
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(MARCH.revised("R3", 3).claim("30"), MARCH.claim("10"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R3 370102 30 [ALL]");
    desk.claim(MARCH.revised("R2", 2).claim("20")).settle();
    assertThat(desk.cells()).isEqualTo(Map.of("370102 30 [ALL] 2022-03", "1:3000/200/100"));
    assertThat(desk.said).isEmpty();
    desk.claim(MARCH.revised("R4", 4).claim("40")).settle();
    assertThat(desk.cells()).isEqualTo(Map.of("370102 30 [ALL] 2022-03", "1:4000/200/100"));
  }

  @Test
  void aWithdrawnWinnerLeavesNoFactUntilItIsRevised() {
    desk.enter(EntryRow.of(2022, STEEL)).claim(MARCH.claim("10")).settle();
    desk.claim(MARCH.withdrawn("W2", 2).claim("", "")).settle();
    assertThat(desk.facts()).isEmpty();
    assertThat(desk.cells()).isEmpty();
    assertThat(desk.refusals()).isEmpty();
    desk.claim(MARCH.revised("R3", 3).claim("30")).settle();
    assertThat(desk.cells()).isEqualTo(Map.of("370102 30 [ALL] 2022-03", "1:3000/200/100"));
  }

  @Test
  void aReportWhoseEnterpriseIsNoLongerKnownNoLongerCounts() {
    Claim first = MARCH.claim("10");
    Claim second = MARCH.revised("R2", 2).claim("20");
    desk.enter(EntryRow.of(2022, STEEL)).claim(first, second).settle();
    desk.stage.unclaimed(second);
    desk.settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
    desk.stage.unclaimed(first);
    desk.settle();
    assertThat(desk.facts()).isEmpty();
    assertThat(desk.cells()).isEmpty();
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void aClaimTakenBackWhileItIsParkedIsRefusedHereNoMore() {
    Claim claim = MARCH.claim("10");
    desk.claim(claim).settle();
    desk.stage.unclaimed(claim);
    desk.settle();
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void aReportOfAnUnknownProjectIsParkedUntilTheProjectIsEntered() {
    desk.claim(MARCH.claim("10")).settle();
    assertThat(desk.refusals()).containsExactly("investment,R1,UNKNOWN_PROJECT");
    assertThat(desk.allParked()).isTrue();
    assertThat(desk.facts()).isEmpty();
    desk.enter(EntryRow.of(2024, STEEL)).settle();
    assertThat(desk.refusals()).isEmpty();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
  }

  @Test
  void aReportOfAnotherEnterpriseDoesNotContendHoweverGreat() {
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(
            MARCH.claim("10"), SampleReport.of("P9", PAPER, "2022-03").revised("P9", 9).claim("90"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
    assertThat(desk.refusals()).containsExactly("investment,P9,UNKNOWN_PROJECT");
  }

  @Test
  void anEntryOfAnyYearNamesTheEnterprise() {
    desk.enter(
            EntryRow.of(2022, STEEL).in("370102", "30", ""),
            EntryRow.of(2024, PAPER).in("370602", "22", ""))
        .claim(
            SampleReport.of("P1", PAPER, "2022-03").revised("P9", 9).claim("90"), MARCH.claim("10"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "P9 370102 30 [ALL]");
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void aProjectThatChangesHandsTakesItsReportsWithIt() {
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(MARCH.claim("10"), SampleReport.of("P1", PAPER, "2022-03").claim("20"))
        .settle();
    desk.enter(EntryRow.of(2022, PAPER)).settle();
    assertThat(desk.facts()).containsEntry(FACT, "P1 370102 30 [ALL]");
    assertThat(desk.cells()).isEqualTo(Map.of("370102 30 [ALL] 2022-03", "1:2000/200/100"));
    assertThat(desk.refusals()).containsExactly("investment,R1,UNKNOWN_PROJECT");
  }

  @Test
  void aLaterEntryMovesTheReportsItCovers() {
    desk.enter(EntryRow.of(2021, STEEL))
        .claim(
            MARCH.claim("10"),
            SampleReport.of("R2", STEEL, "2021-12").claim("20"),
            SampleReport.of("R3", STEEL, "2023-01").claim("30"))
        .settle();
    desk.enter(EntryRow.of(2022, STEEL).in("370602", "22", "PROVINCIAL_KEY")).settle();
    assertThat(desk.cells())
        .isEqualTo(
            Map.of(
                "370102 30 [ALL] 2021-12", "1:2000/200/100",
                "370602 22 [ALL, PROVINCIAL_KEY] 2022-03", "1:1000/200/100",
                "370602 22 [ALL, PROVINCIAL_KEY] 2023-01", "1:3000/200/100"));
    assertThat(desk.said).containsExactly("moved 370100", "moved 370600");
    desk.enter(EntryRow.of(2022, STEEL).in("370103", "22", "")).settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370103 22 [ALL]");
  }

  @Test
  void anEntryOfACodeInDoubtIsParkedUntilTheCodeIsExempted() {
    SampleReport report = SampleReport.of("D1", PILOT, "2022-03");
    desk.enter(EntryRow.of(2022, PILOT)).claim(report.claim("10")).settle();
    assertThat(desk.refusals())
        .containsExactly(
            "investment,D1,UNKNOWN_PROJECT", "projects," + PROJECT + "/2022,BAD_IDENTIFIER");
    assertThat(desk.allParked()).isTrue();
    desk.stage.exempted(PILOT, true);
    desk.settle();
    assertThat(desk.refusals()).isEmpty();
    assertThat(desk.facts()).containsEntry(FACT, "D1 370102 30 [ALL]");
    desk.stage.exempted(PILOT, false);
    desk.settle();
    assertThat(desk.refusals()).hasSize(2);
    assertThat(desk.facts()).isEmpty();
    assertThat(desk.cells()).isEmpty();
  }

  @Test
  void anExemptionMayComeBeforeTheEntry() {
    desk.stage.exempted(PILOT, true);
    desk.settle().enter(EntryRow.of(2022, PILOT)).settle();
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void aParkedEntryReplacesNothing() {
    desk.enter(EntryRow.of(2022, STEEL), EntryRow.of(2022, PILOT).in("370602", "22", ""))
        .claim(MARCH.claim("10"))
        .settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
    desk.stage.exempted(PILOT, true);
    desk.settle();
    assertThat(desk.facts()).isEmpty();
    assertThat(desk.refusals()).containsExactly("investment,R1,UNKNOWN_PROJECT");
    desk.stage.exempted(PILOT, false);
    desk.settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
  }

  @Test
  void anEntryParkedBeforeAnotherDoesNotComeBackOverIt() {
    desk.enter(EntryRow.of(2022, PILOT).in("370602", "22", ""), EntryRow.of(2022, STEEL))
        .claim(MARCH.claim("10"))
        .settle();
    desk.stage.exempted(PILOT, true);
    desk.settle();
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
    assertThat(desk.refusals()).isEmpty();
  }

  @Test
  void anEntryInDoubtThatFailsAFieldRuleIsRefusedForTheCodeFirst() {
    desk.enter(EntryRow.of(2022, PILOT).in("370102", "99", "")).settle();
    assertThat(desk.refusals()).containsExactly("projects," + PROJECT + "/2022,BAD_IDENTIFIER");
    desk.stage.exempted(PILOT, true);
    desk.settle();
    assertThat(desk.refusals()).containsExactly("projects," + PROJECT + "/2022,UNKNOWN_CODE");
    assertThat(desk.allParked()).isFalse();
  }

  @Test
  void anUnusableEntryIsRefusedForGoodAndReplacesNothing() {
    EntryRow entry = EntryRow.of(2022, STEEL);
    desk.enter(
            entry,
            entry.in("370100", "30", ""),
            new EntryRow("no-code", 2022, STEEL, "370102", "30", ""))
        .claim(MARCH.claim("10"))
        .settle();
    assertThat(desk.refusals())
        .containsExactly(
            "projects," + PROJECT + "/2022,UNKNOWN_CODE", "projects,no-code/2022,BAD_IDENTIFIER");
    assertThat(desk.facts()).containsEntry(FACT, "R1 370102 30 [ALL]");
  }

  @Test
  void whatIsDeliveredTwiceIsSaidOnce() {
    desk.enter(EntryRow.of(2022, PILOT), EntryRow.of(2022, PILOT))
        .claim(MARCH.claim("10"), MARCH.claim("10"))
        .settle();
    assertThat(desk.said).hasSize(2).allMatch(word -> word.startsWith("refused"));
    desk.enter(EntryRow.of(2022, PILOT)).claim(MARCH.claim("10")).settle();
    assertThat(desk.said).isEmpty();
  }

  @Test
  void aCorrectionAndItsReverseMoveNothing() {
    desk.enter(EntryRow.of(2022, STEEL)).claim(MARCH.claim("10")).settle();
    desk.enter(EntryRow.of(2022, STEEL).in("370602", "22", ""), EntryRow.of(2022, STEEL)).settle();
    assertThat(desk.said).isEmpty();
  }

  @Test
  void projectsDoNotMix() {
    SampleReport other = new SampleReport("O1", STEEL, OTHER_PROJECT, "2022-03", 7, false);
    desk.enter(EntryRow.of(2022, STEEL)).claim(MARCH.claim("10"), other.claim("70")).settle();
    assertThat(desk.facts()).isEqualTo(Map.of(FACT, "R1 370102 30 [ALL]"));
    assertThat(desk.refusals()).containsExactly("investment,O1,UNKNOWN_PROJECT");
  }
}
