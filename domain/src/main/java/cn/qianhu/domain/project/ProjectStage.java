package cn.qianhu.domain.project;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.store.TypedStore;

/**
 * Project investment (domain, Reports and Indicators, family investment): brings together the
 * directory of projects, the reports that claim to count for a project, and the codes that the
 * directory of enterprises exempts, each in whatever order it comes; only the entries of one
 * project are ordered by nature. What follows is worked out at the {@link #settle() settlement}.
 */
public final class ProjectStage {

  private static final String CLOCK = "clock";

  private final ProjectStores stores;
  private final TypedStore<BusinessClock> clocks;
  private final ProjectResults results;
  private final ProjectSettlement settlement;
  private final ProjectAlerts alerts;
  private final DirtyProjects touched = new DirtyProjects();

  /**
   * @param otherClaims on the store as soon as they are put
   */
  public ProjectStage(
      TypedStore<ProjectDirectory> projects,
      TypedStore<ProjectMonth> months,
      TypedStore<DoubtfulCode> codes,
      TypedStore<Claimant> claimants,
      TypedStore<byte[]> otherClaims,
      TypedStore<BusinessClock> clocks,
      AlertLifecycle desk,
      ProjectResults results) {
    this.stores =
        new ProjectStores(projects, months, codes, new ClaimStore(claimants, otherClaims));
    this.clocks = clocks;
    this.results = results;
    this.settlement = new ProjectSettlement(stores, results);
    this.alerts = new ProjectAlerts(progress(), desk);
  }

  public void receiveEntry(FieldCheck<ProjectFields> check, RawSource source) {
    Refusal refusal = Refusal.forGood(check, source);
    if (refusal != null) {
      results.refused(refusal);
      return;
    }
    ProjectFields fields = check.fields();
    ProjectDirectory projectDirectory = stores.project(fields.projectCode());
    DoubtfulCode code = check.checkCharacterHolds() ? null : stores.code(fields.uscc());
    PlanEntry entry = new PlanEntry(fields, check.later(), source, null);
    if (!hasRoom(projectDirectory, code, entry)) {
      results.unwritable(check.kind(), check.key(), source);
      return;
    }
    projectDirectory.enter(entry);
    stores.put(projectDirectory);
    touched.project(projectDirectory.code);
    if (code != null) {
      code.projects.add(projectDirectory.code);
      stores.put(code);
    }
  }

  private boolean hasRoom(ProjectDirectory projectDirectory, DoubtfulCode code, PlanEntry entry) {
    long more = entry.room();
    return stores.hasRoom(projectDirectory, more) && (code == null || stores.hasRoom(code, more));
  }

  /** A report of an enterprise that is known for the month asks to count. */
  public void claimed(Claim claim) {
    Claimant claimant = claimant(claim);
    if (stores.claims().add(claimant, claim)) {
      touched.news(claimant).make(claim.key(), claim);
      stores.claims().put(claimant);
    }
  }

  /** The enterprise of a report is no longer known for the month. */
  public void unclaimed(Claim claim) {
    Claimant claimant = claimant(claim);
    Claim removed = stores.claims().remove(claimant, claim);
    if (removed != null) {
      touched.news(claimant).withdraw(claim.key(), removed);
      // One that makes no claim any more stands until the settlement, which takes back what it
      // shows.
      stores.claims().keep(claimant);
    }
  }

  /** The month is looked up first, because an earlier release wrote the claims together with it. */
  private Claimant claimant(Claim claim) {
    String code = claim.fields().projectCode();
    ProjectMonth month = stores.month(code, Months.index(claim.head().period()));
    stores.put(month);
    return stores.claims().claimant(code, month.month, claim.head().uscc());
  }

  /** The directory of enterprises admits, or no longer admits, a code in doubt. */
  public void exempted(String uscc, boolean exempt) {
    DoubtfulCode code = stores.code(uscc);
    code.exempt = exempt;
    stores.put(code);
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

  /** The progress of the projects, by all that was received. */
  public PlanProgress progress() {
    return new PlanProgress(stores);
  }

  /** Whether a settlement is due lest memory fills. */
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
