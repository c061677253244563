package cn.qianhu.domain.project;

import static cn.qianhu.domain.project.ProjectRows.PILOT;
import static cn.qianhu.domain.project.ProjectRows.PROJECT;
import static cn.qianhu.domain.project.ProjectRows.STEEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.project.ProjectRows.EntryRow;
import cn.qianhu.domain.project.ProjectRows.SampleReport;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** INVESTMENT_LAG as the days go by. The plan of 2022 is 2022.50, of 2023 2023.50. */
class ProjectAlertsTest {

  private static final SampleReport JUNE = SampleReport.of("R6", STEEL, "2022-06");
  private final ProjectStageFixture desk = new ProjectStageFixture();

  @Test
  void movesWithReportsWithdrawalsAndTheStatus() {
    date("2022-07-10");
    tells();
    desk.enter(EntryRow.of(2022, STEEL));
    tells("RAISED 2022-06 CRITICAL");
    desk.claim(SampleReport.of("R5", STEEL, "2022-05").claim("404.50"));
    tells("EASED 2022-06 WARNING");
    desk.claim(JUNE.claim("404.49"));
    tells();
    desk.claim(JUNE.revised("R6b", 2).claim("404.50"));
    tells("CLEARED 2022-06 WARNING");
    desk.claim(JUNE.revised("R6c", 3).claim("404.49"));
    tells("RAISED 2022-06 WARNING");
    desk.claim(JUNE.withdrawn("R6d", 4).claim(""));
    tells();
    desk.claim(JUNE.revised("R6e", 5).claim("2.00", "COMPLETED"));
    tells("CLEARED 2022-06 WARNING");
    desk.claim(SampleReport.of("R7", STEEL, "2022-07").claim("2.00", "UNDER_CONSTRUCTION"));
    tells();
    date("2022-08-10");
    tells("RAISED 2022-07 CRITICAL");
  }

  @Test
  void aReportAndItsReverseWithinOneSettlementTellNothing() {
    desk.enter(EntryRow.of(2022, STEEL)).claim(JUNE.claim("2000"));
    date("2022-07-10");
    tells();
    desk.claim(JUNE.revised("R6b", 2).claim("5"), JUNE.revised("R6c", 3).claim("2000"));
    tells();
  }

  @Test
  void isJudgedByThePlanOfTheVeryYear() {
    desk.enter(EntryRow.of(2022, STEEL));
    date("2022-12-31");
    tells("RAISED 2022-11 CRITICAL");
    date("2023-03-10");
    tells("CLEARED 2022-11 CRITICAL");
    desk.enter(EntryRow.of(2023, STEEL));
    tells("RAISED 2023-02 WARNING");
  }

  /** The plan of 2022 for December only: nothing is due before, all of it then. */
  @Test
  void isJudgedByTheMonthsOfThePlan() {
    EntryRow entry = EntryRow.of(2022, STEEL);
    desk.enter(entry);
    date("2022-07-10");
    tells("RAISED 2022-06 CRITICAL");
    desk.enter(entry.byMonth("0;0;0;0;0;0;0;0;0;0;0;2022.50"));
    tells("CLEARED 2022-06 CRITICAL");
    desk.enter(entry.byMonth("0;0;0;0;0;0;0;0;0;0;0;2022.49"));
    tells();
    desk.enter(entry.byMonth("0;0;303.39;0;0;0;0;0;0;0;0;1719.11"));
    tells("RAISED 2022-06 WARNING");
    desk.claim(JUNE.claim("101.14"));
    tells("CLEARED 2022-06 WARNING");
    desk.enter(entry);
    tells("RAISED 2022-06 CRITICAL");
  }

  @Test
  void anEntryOfACodeInDoubtPlansNothing() {
    desk.enter(EntryRow.of(2022, PILOT));
    date("2022-07-10");
    tells();
    desk.stage.exempted(PILOT, true);
    tells("RAISED 2022-06 CRITICAL");
    desk.stage.exempted(PILOT, false);
    tells("CLEARED 2022-06 CRITICAL");
  }

  @Test
  void restsOnTheReportsOfTheYear() {
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(
            SampleReport.of("R0", STEEL, "2021-12").claim("2"),
            SampleReport.of("R1", STEEL, "2022-01").claim("4"),
            JUNE.claim("8"),
            SampleReport.of("R7", STEEL, "2022-07").claim("16"));
    date("2022-07-10");
    desk.settle();
    assertThat(desk.alerts.judgements.get(0).sources())
        .extracting(ReportRef::reportId)
        .containsExactly("R1", "R6");
    assertThat(desk.alerts.judgements.get(0).evidence())
        .containsEntry("subject_name", "a project")
        .containsEntry("plan_investment", "2022.50")
        .containsEntry("completed_ytd", "12.00")
        .containsEntry("schedule_pct", "50.00")
        .containsEntry("lag_points", "-49.41")
        .containsEntry("lag_critical_points", "-30");
  }

  private void date(String date) {
    desk.stage.tick(new BusinessClock(LocalDate.parse(date), YearMonth.of(2021, 1)));
  }

  private void tells(String... events) {
    desk.settle();
    assertThat(
            desk.alerts.take().stream()
                .map(each -> each.replace("INVESTMENT_LAG " + PROJECT + " ", "")))
        .containsExactly(events);
  }
}
