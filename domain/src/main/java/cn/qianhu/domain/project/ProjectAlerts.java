package cn.qianhu.domain.project;

import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.form.investment.InvestmentLag;
import cn.qianhu.domain.form.investment.ProjectProgress;
import java.math.BigInteger;

/** Judges the alerts about projects (domain, Alerts). */
final class ProjectAlerts {

  private static final int YEAR = 12;

  private final PlanProgress planProgress;
  private final AlertLifecycle desk;
  private final InvestmentLag investmentLag;

  ProjectAlerts(PlanProgress planProgress, AlertLifecycle desk) {
    this.planProgress = planProgress;
    this.desk = desk;
    this.investmentLag = new InvestmentLag(desk.thresholds());
  }

  void tick(BusinessClock before, BusinessClock after) {
    desk.tick(before, after);
  }

  /** Judges the projects touched, or all where that is due; none before the first tick. */
  void settle(DirtyProjects touched, BusinessClock clock) {
    if (clock == null) {
      return;
    }
    int month = clock.latestClosed(desk.thresholds().numbers());
    if (desk.everythingIsDue()) {
      planProgress.eachProject(code -> judge(code, month));
    } else {
      touched.codes().forEach(code -> judge(code, month));
    }
    desk.settle(clock.date());
  }

  private void judge(String code, int month) {
    Subject project = new Subject(code, planProgress.name(code, month));
    desk.judged(
        InvestmentAlertRules.INVESTMENT_LAG,
        code,
        month,
        investmentLag.judge(project, planProgress.place(code, month), month, at(code, month)));
  }

  private ProjectProgress at(String code, int month) {
    return new ProjectProgress(
        planProgress.planned(code, Math.floorDiv(month, YEAR)),
        BigInteger.valueOf(planProgress.completedYtd(code, month)),
        planProgress.latestStatus(code, month),
        planProgress.sources(code, month));
  }
}
