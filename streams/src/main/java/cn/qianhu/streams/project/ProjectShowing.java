package cn.qianhu.streams.project;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.streams.enterprise.Refusal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows outside which entries and reports of projects do not count: refusals while they are parked,
 * their end when they come to count. Says only what changed since it was last said.
 */
final class ProjectShowing {

  private final ProjectResults results;

  ProjectShowing(ProjectResults results) {
    this.results = results;
  }

  void show(PlanEntry entry, boolean codeAdmitted) {
    Finding finding = entry.refusal(codeAdmitted);
    Reason now = finding == null ? null : finding.reason();
    if (now == entry.shown) {
      return;
    }
    String id = Refusal.idOf(Kind.PROJECTS, entry.source);
    if (finding == null) {
      results.takenBack(id);
    } else {
      boolean parked = !codeAdmitted;
      results.refused(new Refusal(id, Kind.PROJECTS, entry.key(), finding, parked, entry.source));
    }
    entry.shown = now;
  }

  void show(ProjectMonth month, Plans plans) {
    Map<String, Refusal> now = refusals(month, plans);
    month.refusalsShown.stream().filter(id -> !now.containsKey(id)).forEach(results::takenBack);
    now.forEach(
        (id, refusal) -> {
          if (!month.refusalsShown.contains(id)) {
            results.refused(refusal);
          }
        });
    month.refusalsShown.clear();
    month.refusalsShown.addAll(now.keySet());
  }

  private static Map<String, Refusal> refusals(ProjectMonth month, Plans plans) {
    Map<String, Refusal> refusals = new TreeMap<>();
    for (Claim claim : month.claims) {
      if (!plans.name(claim.head().uscc())) {
        Refusal refusal = unknownProject(claim);
        refusals.put(refusal.id(), refusal);
      }
    }
    return refusals;
  }

  /**
   * The reason is a part of the id: the same report may meanwhile be refused for its enterprise by
   * the stage of enterprises, and neither stage may take back what the other says.
   */
  private static Refusal unknownProject(Claim claim) {
    Finding finding =
        new Finding(Reason.UNKNOWN_PROJECT, "project_code", claim.fields().projectCode());
    String id = Refusal.idOf(Kind.INVESTMENT, claim.source()) + "/" + finding.reason();
    return new Refusal(id, Kind.INVESTMENT, claim.head().reportId(), finding, true, claim.source());
  }
}
