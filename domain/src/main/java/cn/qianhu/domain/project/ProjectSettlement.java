package cn.qianhu.domain.project;

import cn.qianhu.domain.cell.CityDeltas;
import cn.qianhu.domain.cell.Contribution;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Computes the consequences of all changes: the contribution of a project's month before, its
 * contribution after, and the difference between the two on its way up.
 */
final class ProjectSettlement {

  private final ProjectStores stores;
  private final ProjectResults results;
  private final ProjectRejections showing;
  private final CityDeltas deltas = new CityDeltas();

  ProjectSettlement(ProjectStores stores, ProjectResults results) {
    this.stores = stores;
    this.results = results;
    this.showing = new ProjectRejections(stores.claims(), results);
  }

  void settle(DirtyProjects touched) {
    for (String code : touched.projects) {
      settleEntries(stores.project(code));
      stores.monthsOf(code).forEach(month -> touched.month(code, month));
    }
    touched.months.forEach(
        (code, months) -> {
          Plans plans = stores.plans(code);
          months.forEach(month -> settleMonth(stores.month(code, month), plans, touched));
        });
    deltas.emit(results::moved);
  }

  private void settleEntries(ProjectDirectory projectDirectory) {
    projectDirectory.entries.forEach(
        entry -> showing.show(entry, stores.isAdmitted(entry.fields.uscc())));
    stores.put(projectDirectory);
  }

  private void settleMonth(ProjectMonth month, Plans plans, DirtyProjects touched) {
    settleClaims(month, plans, touched);
    Optional<Claim> fact = stores.fact(month.projectCode, month.month, plans);
    publishFact(month, plans, fact);
    Contribution after = fact.map(winner -> month.contribution(winner, plans)).orElse(null);
    deltas.replace(month.published, after);
    month.published = after;
    stores.put(month);
  }

  /** The admission of claims that did not change can only change through plans. */
  private void settleClaims(ProjectMonth month, Plans plans, DirtyProjects touched) {
    ClaimStore claims = stores.claims();
    SortedMap<String, ClaimChange> news = touched.news(month.projectCode, month.month);
    TreeSet<String> claimants = new TreeSet<>(news.keySet());
    if (touched.projects.contains(month.projectCode)) {
      claimants.addAll(claims.claimantsOf(month.projectCode, month.month));
    }
    for (String uscc : claimants) {
      Claimant claimant = claims.claimant(month.projectCode, month.month, uscc);
      claims.findGreatest(claimant);
      showing.show(claimant, plans.name(uscc), news.getOrDefault(uscc, ClaimChange.NONE));
      claims.put(claimant);
    }
  }

  private void publishFact(ProjectMonth month, Plans plans, Optional<Claim> fact) {
    if (fact.isPresent()) {
      Claim won = fact.get();
      results.investmentFact(month.month, plans.at(month.month), won.fields(), won.source());
    } else if (month.published != null) {
      results.noInvestmentFact(month.projectCode, month.month);
    }
  }
}
