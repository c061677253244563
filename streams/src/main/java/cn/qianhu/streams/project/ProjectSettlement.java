package cn.qianhu.streams.project;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.streams.cell.Leaf;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.project.ProjectMonth.Contribution;
import java.util.TreeMap;

/**
 * Works out what follows from what was touched: the contribution of a project's month before, its
 * contribution after, and the difference between the two on its way up.
 */
final class ProjectSettlement {

  private final ProjectBooks books;
  private final ProjectResults results;
  private final ProjectShowing showing;
  private final TreeMap<String, LeafDeltas> deltasByCity = new TreeMap<>();

  ProjectSettlement(ProjectBooks books, ProjectResults results) {
    this.books = books;
    this.results = results;
    this.showing = new ProjectShowing(results);
  }

  void settle(TouchedProjects touched) {
    for (String code : touched.projects) {
      settleEntries(books.project(code));
      books.eachMonth(code, month -> touched.month(code, month.month));
    }
    touched.months.forEach(
        (code, months) -> {
          Plans plans = books.plans(code);
          months.forEach(month -> settleMonth(books.month(code, month), plans));
        });
    deltasByCity.forEach(this::emit);
    deltasByCity.clear();
  }

  private void settleEntries(Project project) {
    project.entries.forEach(entry -> showing.show(entry, books.isAdmitted(entry.fields.uscc())));
    books.put(project);
  }

  private void settleMonth(ProjectMonth month, Plans plans) {
    showing.show(month, plans);
    publishFact(month, plans);
    Contribution before = month.published;
    Contribution after = month.contribution(plans);
    if (before != null) {
      deltas(before.leaf()).subtract(before.leaf(), before.sums());
    }
    if (after != null) {
      deltas(after.leaf()).add(after.leaf(), after.sums());
    }
    month.published = after;
    books.put(month);
  }

  private void publishFact(ProjectMonth month, Plans plans) {
    month
        .fact(plans)
        .ifPresentOrElse(
            won ->
                results.investmentFact(
                    month.month, plans.at(month.month), won.fields(), won.source()),
            () -> {
              if (month.published != null) {
                results.noInvestmentFact(month.projectCode, month.month);
              }
            });
  }

  private LeafDeltas deltas(Leaf leaf) {
    return deltasByCity.computeIfAbsent(Regions.cityOf(leaf.region()), unused -> new LeafDeltas());
  }

  private void emit(String city, LeafDeltas deltas) {
    if (!deltas.isEmpty()) {
      results.moved(city, deltas);
    }
  }
}
