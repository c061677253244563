package cn.qianhu.domain.project;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.domain.enterprise.Refusal;

/**
 * Publishes which entries and reports of projects do not count: refusals while they are parked, and
 * their end when they come to count. Publishes only changes.
 */
record ProjectRejections(ClaimStore claims, ProjectResults results) {

  void show(PlanEntry entry, boolean codeAdmitted) {
    Finding finding = entry.refusal(codeAdmitted);
    Reason now = finding == null ? null : finding.reason();
    if (now == entry.shown) {
      return;
    }
    String id = Refusal.idOf(ProjectForm.KIND, entry.source);
    if (finding == null) {
      results.takenBack(id);
    } else {
      boolean parked = !codeAdmitted;
      results.refused(
          new Refusal(id, ProjectForm.KIND, entry.key(), finding, parked, entry.source));
    }
    entry.shown = now;
  }

  /**
   * Publishes the admission of the claims of one enterprise.
   *
   * @param named whether the project names the enterprise
   * @param news the changes since this was last done; the rest is read only where that matters
   */
  void show(Claimant claimant, boolean named, ClaimChange news) {
    if (claimant.refused) {
      news.withdrawn.values().forEach(claim -> results.takenBack(unknownProject(claim).id()));
    }
    boolean refused = !named;
    if (claimant.refused != refused) {
      claims.each(
          claimant,
          (key, claim) -> {
            if (!news.made.containsKey(key)) {
              show(unknownProject(claim), refused);
            }
          });
    }
    if (refused) {
      news.made.values().forEach(claim -> results.refused(unknownProject(claim)));
    }
    claimant.refused = refused;
  }

  private void show(Refusal refusal, boolean refused) {
    if (refused) {
      results.refused(refusal);
    } else {
      results.takenBack(refusal.id());
    }
  }

  /**
   * The refusal because of an unknown project. The reason is a part of its id: the stage of
   * enterprises may refuse the same report for its enterprise, and neither stage may withdraw the
   * other's refusal.
   */
  static Refusal unknownProject(Claim claim) {
    Finding finding =
        new Finding(Reason.UNKNOWN_PROJECT, "project_code", claim.fields().projectCode());
    String id = Refusal.idOf(InvestmentForm.KIND, claim.source()) + "/" + finding.reason();
    return new Refusal(
        id, InvestmentForm.KIND, claim.head().reportId(), finding, true, claim.source());
  }
}
