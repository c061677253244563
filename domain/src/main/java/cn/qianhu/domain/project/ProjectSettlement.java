package cn.qianhu.domain.project;

import cn.qianhu.domain.cell.CityDeltas;
import cn.qianhu.domain.cell.Contribution;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Works out what follows from what was touched: the contribution of a project's month before, its
 * contribution after, and the difference between the two on its way up.
 */
final class ProjectSettlement {

  private final ProjectBooks books;
  private final ProjectResults results;
  private final ProjectShowing showing;
  private final CityDeltas deltas = new CityDeltas();

  ProjectSettlement(ProjectBooks books, ProjectResults results) {
    this.books = books;
    this.results = results;
    this.showing = new ProjectShowing(books.claims(), results);
  }

  void settle(TouchedProjects touched) {
    for (String code : touched.projects) {
      settleEntries(books.project(code));
      books.monthsOf(code).forEach(month -> touched.month(code, month));
    }
    touched.months.forEach(
        (code, months) -> {
          Plans plans = books.plans(code);
          months.forEach(month -> settleMonth(books.month(code, month), plans, touched));
        });
    deltas.emit(results::moved);
  }

  private void settleEntries(Project project) {
    project.entries.forEach(entry -> showing.show(entry, books.isAdmitted(entry.fields.uscc())));
    books.put(project);
  }

  private void settleMonth(ProjectMonth month, Plans plans, TouchedProjects touched) {
    settleClaims(month, plans, touched);
    Optional<Claim> fact = books.fact(month.projectCode, month.month, plans);
    publishFact(month, plans, fact);
    Contribution after = fact.map(winner -> month.contribution(winner, plans)).orElse(null);
    deltas.replace(month.published, after);
    month.published = after;
    books.put(month);
  }

  /** The admission of claims that did not change can only change through plans. */
  private void settleClaims(ProjectMonth month, Plans plans, TouchedProjects touched) {
    ClaimBooks claims = books.claims();
    SortedMap<String, ClaimNews> news = touched.news(month.projectCode, month.month);
    TreeSet<String> claimants = new TreeSet<>(news.keySet());
    if (touched.projects.contains(month.projectCode)) {
      claimants.addAll(claims.claimantsOf(month.projectCode, month.month));
    }
    for (String uscc : claimants) {
      Claimant claimant = claims.claimant(month.projectCode, month.month, uscc);
      claims.findGreatest(claimant);
      showing.show(claimant, plans.name(uscc), news.getOrDefault(uscc, ClaimNews.NONE));
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
