package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.alert.AlertDesk;
import cn.qianhu.domain.book.Book;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;

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

  /**
   * @param otherClaims on the store as soon as they are put
   */
  public ProjectStage(
      Book<Project> projects,
      Book<ProjectMonth> months,
      Book<DoubtfulCode> codes,
      Book<Claimant> claimants,
      Book<byte[]> otherClaims,
      Book<BusinessClock> clocks,
      AlertDesk desk,
      ProjectResults results) {
    this.books = new ProjectBooks(projects, months, codes, new ClaimBooks(claimants, otherClaims));
    this.clocks = clocks;
    this.results = results;
    this.settlement = new ProjectSettlement(books, results);
    this.alerts = new ProjectAlerts(progress(), desk);
  }

  public void receiveEntry(FieldCheck<ProjectFields> check, RawSource source) {
    Refusal refusal = Refusal.forGood(check, source);
    if (refusal != null) {
      results.refused(refusal);
      return;
    }
    ProjectFields fields = check.fields();
    Project project = books.project(fields.projectCode());
    DoubtfulCode code = check.checkCharacterHolds() ? null : books.code(fields.uscc());
    PlanEntry entry = new PlanEntry(fields, check.later(), source, null);
    if (!hasRoom(project, code, entry)) {
      results.unwritable(check.kind(), check.key(), source);
      return;
    }
    project.enter(entry);
    books.put(project);
    touched.project(project.code);
    if (code != null) {
      code.projects.add(project.code);
      books.put(code);
    }
  }

  private boolean hasRoom(Project project, DoubtfulCode code, PlanEntry entry) {
    long more = entry.room();
    return books.hasRoom(project, more) && (code == null || books.hasRoom(code, more));
  }

  /** A report of an enterprise that is known for the month asks to count. */
  public void claimed(Claim claim) {
    Claimant claimant = claimant(claim);
    if (books.claims().add(claimant, claim)) {
      touched.news(claimant).make(claim.key(), claim);
      books.claims().put(claimant);
    }
  }

  /** The enterprise of a report is no longer known for the month. */
  public void unclaimed(Claim claim) {
    Claimant claimant = claimant(claim);
    Claim removed = books.claims().remove(claimant, claim);
    if (removed != null) {
      touched.news(claimant).withdraw(claim.key(), removed);
      // One that makes no claim any more stands until the settlement, which takes back what it
      // shows.
      books.claims().keep(claimant);
    }
  }

  /** The month is looked up first, because an earlier release wrote the claims together with it. */
  private Claimant claimant(Claim claim) {
    String code = claim.fields().projectCode();
    ProjectMonth month = books.month(code, Months.index(claim.head().period()));
    books.put(month);
    return books.claims().claimant(code, month.month, claim.head().uscc());
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

  /** Whether so much is held in memory that the settlement should come now. */
  public boolean holdsMuch() {
    return touched.holdsMuch();
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
