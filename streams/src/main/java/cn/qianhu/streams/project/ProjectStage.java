package cn.qianhu.streams.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.ProjectFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.streams.alert.AlertDesk;
import cn.qianhu.streams.book.Book;
import cn.qianhu.streams.clock.BusinessClock;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.Refusal;
import java.util.function.BiConsumer;

/**
 * Project investment (domain, Reports and Indicators, family investment): brings together the
 * directory of projects, the reports that claim to count for a project, and the codes that the
 * directory of enterprises exempts, each in whatever order it comes; only the entries of one
 * project are ordered by nature. What follows is worked out at the {@link #settle() settlement}.
 */
public final class ProjectStage {

  private static final String CLOCK = "clock";

  private final ProjectBooks books;
  private final Book<BusinessClock> clocks;
  private final ProjectResults results;
  private final ProjectSettlement settlement;
  private final ProjectAlerts alerts;
  private final TouchedProjects touched = new TouchedProjects();

  public ProjectStage(
      Book<Project> projects,
      Book<ProjectMonth> months,
      Book<DoubtfulCode> codes,
      Book<BusinessClock> clocks,
      AlertDesk desk,
      ProjectResults results) {
    this.books = new ProjectBooks(projects, months, codes);
    this.clocks = clocks;
    this.results = results;
    this.settlement = new ProjectSettlement(books, results);
    this.alerts = new ProjectAlerts(progress(), desk);
  }

  public void receiveEntry(FieldCheck<ProjectFields> check, RawSource source) {
    if (check.refused() != null) {
      results.refused(Refusal.forGood(check.kind(), check.key(), check.refused(), source));
      return;
    }
    if (check.later() != null && check.checkCharacterHolds()) {
      results.refused(Refusal.forGood(check.kind(), check.key(), check.later(), source));
      return;
    }
    ProjectFields fields = check.fields();
    Project project = books.project(fields.projectCode());
    project.enter(new PlanEntry(fields, check.later(), source, null));
    books.put(project);
    touched.project(project.code);
    if (!check.checkCharacterHolds()) {
      DoubtfulCode code = books.code(fields.uscc());
      code.projects.add(project.code);
      books.put(code);
    }
  }

  /** A report of an enterprise that is known for the month asks to count. */
  public void claimed(Claim claim) {
    change(claim, ProjectMonth::claim);
  }

  /** The enterprise of a report is no longer known for the month. */
  public void unclaimed(Claim claim) {
    change(claim, ProjectMonth::unclaim);
  }

  private void change(Claim claim, BiConsumer<ProjectMonth, Claim> change) {
    ReportHead head = claim.head();
    ProjectMonth month = books.month(claim.fields().projectCode(), Months.index(head.period()));
    change.accept(month, claim);
    books.put(month);
    touched.month(month.projectCode, month.month);
  }

  /** The directory of enterprises admits, or no longer admits, a code in doubt. */
  public void exempted(String uscc, boolean exempt) {
    DoubtfulCode code = books.code(uscc);
    code.exempt = exempt;
    books.put(code);
    code.projects.forEach(touched::project);
  }

  /** The business date moves. */
  public void tick(BusinessClock clock) {
    alerts.tick(clock(), clock);
    clocks.put(CLOCK, clock);
  }

  /** The business date; null where none came yet. */
  public BusinessClock clock() {
    return clocks.get(CLOCK);
  }

  /** How the projects get on, by all that was received. */
  public Progress progress() {
    return new Progress(books);
  }

  /** Works out what follows from all that was received since the last settlement. */
  public void settle() {
    if (!touched.isEmpty()) {
      settlement.settle(touched);
    }
    alerts.settle(touched, clock());
    touched.clear();
  }
}
