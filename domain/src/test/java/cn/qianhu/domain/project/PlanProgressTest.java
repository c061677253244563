package cn.qianhu.domain.project;

import static cn.qianhu.domain.project.ProjectRows.OTHER_PROJECT;
import static cn.qianhu.domain.project.ProjectRows.PAPER;
import static cn.qianhu.domain.project.ProjectRows.PILOT;
import static cn.qianhu.domain.project.ProjectRows.PROJECT;
import static cn.qianhu.domain.project.ProjectRows.STEEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.project.ProjectRows.EntryRow;
import cn.qianhu.domain.project.ProjectRows.SampleReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How projects get on with their plans. */
class PlanProgressTest {

  private final ProjectStageFixture desk = new ProjectStageFixture();
  private final PlanProgress planProgress = desk.stage.progress();

  @Test
  void thePlanIsThatOfTheVeryYear() {
    desk.enter(EntryRow.of(2021, STEEL), EntryRow.of(2023, PILOT)).settle();
    assertThat(planned(PROJECT, 2021)).isEqualTo(202_150);
    assertThat(planned(PROJECT, 2022)).isZero();
    assertThat(planned(PROJECT, 2023)).isZero();
    assertThat(planned(OTHER_PROJECT, 2021)).isZero();
    desk.stage.exempted(PILOT, true);
    assertThat(planned(PROJECT, 2023)).isEqualTo(202_350);
  }

  @Test
  void anEntryThatReplacesAnotherReplacesItsMonths() {
    desk.enter(EntryRow.of(2022, STEEL).byMonth("22.50;0;0;0;0;0;0;0;0;0;0;2000"));
    assertThat(planProgress.planned(PROJECT, 2022).duePct(month(2022, 2))).isEqualTo("1.11");
    desk.enter(EntryRow.of(2022, STEEL));
    assertThat(planProgress.planned(PROJECT, 2022).duePct(month(2022, 2))).isEqualTo("16.67");
  }

  @Test
  void whatIsCompletedAddsUpFromJanuaryOverWhatCounts() {
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(
            SampleReport.of("A", STEEL, "2021-12").claim("2"),
            SampleReport.of("B", STEEL, "2022-01").claim("4"),
            SampleReport.of("C", STEEL, "2022-03").claim("8"),
            SampleReport.of("D", STEEL, "2022-03").revised("D", 2).claim("16"),
            SampleReport.of("E", PAPER, "2022-02").claim("32"),
            SampleReport.of("F", STEEL, "2022-04").claim("64"));
    assertThat(planProgress.completedYtd(PROJECT, month(2022, 1))).isEqualTo(400);
    assertThat(planProgress.completedYtd(PROJECT, month(2022, 3))).isEqualTo(2000);
    assertThat(planProgress.completedYtd(PROJECT, month(2022, 12))).isEqualTo(8400);
    assertThat(planProgress.completedYtd(PROJECT, month(2023, 1))).isZero();
  }

  @Test
  void theStatusIsThatOfTheLatestReportUpToTheMonth() {
    SampleReport march = SampleReport.of("C", STEEL, "2022-03");
    desk.enter(EntryRow.of(2022, STEEL))
        .claim(
            march.claim("8", "COMPLETED"),
            SampleReport.of("A", STEEL, "2020-12").claim("2", "SIGNED"),
            SampleReport.of("B", STEEL, "2022-01").claim("4", "STARTED"),
            SampleReport.of("E", PAPER, "2022-02").claim("32", "IN_PRODUCTION"));
    assertThat(planProgress.latestStatus(PROJECT, month(2020, 11))).isNull();
    assertThat(planProgress.latestStatus(PROJECT, month(2021, 12))).isEqualTo(ProjectStatus.SIGNED);
    assertThat(planProgress.latestStatus(PROJECT, month(2022, 2))).isEqualTo(ProjectStatus.STARTED);
    assertThat(planProgress.latestStatus(PROJECT, month(2022, 3)))
        .isEqualTo(ProjectStatus.COMPLETED);
    assertThat(planProgress.latestStatus(PROJECT, month(2024, 1)))
        .isEqualTo(ProjectStatus.COMPLETED);
    desk.claim(march.withdrawn("W", 2).claim("", ""));
    assertThat(planProgress.latestStatus(PROJECT, month(2022, 3))).isEqualTo(ProjectStatus.STARTED);
  }

  @Test
  void everyProjectOfTheDirectoryIsVisited() {
    desk.enter(
        EntryRow.of(2022, STEEL),
        new EntryRow(OTHER_PROJECT, 2022, STEEL, "370102", "30", ""),
        EntryRow.of(2023, STEEL));
    List<String> visited = new ArrayList<>();
    planProgress.eachProject(visited::add);
    assertThat(visited).containsExactlyInAnyOrder(PROJECT, OTHER_PROJECT);
  }

  @Test
  void theBusinessDateIsRemembered() {
    assertThat(desk.stage.clock()).isNull();
    BusinessClock clock = new BusinessClock(LocalDate.of(2022, 4, 30), YearMonth.of(2021, 1));
    desk.stage.tick(clock);
    assertThat(desk.stage.clock()).isEqualTo(clock);
  }

  private long planned(String project, int year) {
    return planProgress.planned(project, year).investment().longValueExact();
  }

  private static int month(int year, int month) {
    return Months.index(YearMonth.of(year, month));
  }
}
