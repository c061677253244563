package cn.qianhu.command.own;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.project.Plans;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.ingest.own.OwnSheet.OwnProject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The projects that the directory lists under an enterprise. They are found once for all
 * enterprises whenever the directories have grown: a request never makes others wait for a look
 * through all projects.
 */
final class OwnProjects {

  private static final int YEAR = 12;

  private final Views views;
  private volatile Holders holders = new Holders(-1, -1, Map.of());

  private record Holders(long enterprises, long projects, Map<String, List<NamedPlans>> byUscc) {}

  /**
   * A project with its entries.
   *
   * @param uscc of one who is listed in some of these
   */
  record NamedPlans(String uscc, String code, Plans plans) {

    /** The entry for a month, where it is this enterprise's. */
    Optional<ProjectFields> own(int month) {
      return Optional.ofNullable(plans.at(month)).filter(entry -> entry.uscc().equals(uscc));
    }
  }

  OwnProjects(Views views) {
    this.views = views;
  }

  /** The projects that list the enterprise in some year; within a reading of the views. */
  List<NamedPlans> of(String uscc) {
    long enterprises = views.enterprises().size();
    long projects = views.projects().size();
    Holders current = holders;
    if (current.enterprises != enterprises || current.projects != projects) {
      current = new Holders(enterprises, projects, byUscc());
      holders = current;
    }
    return current.byUscc.getOrDefault(uscc, List.of());
  }

  private Map<String, List<NamedPlans>> byUscc() {
    Map<String, List<NamedPlans>> all = new HashMap<>();
    for (String code : views.projects().codes()) {
      views
          .projects()
          .plans(code)
          .ifPresent(
              plans ->
                  plans.byYear().values().stream()
                      .map(ProjectFields::uscc)
                      .distinct()
                      .forEach(
                          uscc ->
                              all.computeIfAbsent(uscc, unused -> new ArrayList<>())
                                  .add(new NamedPlans(uscc, code, plans))));
    }
    return all;
  }

  /** The projects that are its own in a month, as it sees them. */
  List<OwnProject> view(List<NamedPlans> own, int month) {
    return own.stream()
        .flatMap(project -> project.own(month).map(entry -> view(project, entry, month)).stream())
        .toList();
  }

  private OwnProject view(NamedPlans project, ProjectFields entry, int month) {
    int january = Math.floorDiv(month, YEAR) * YEAR;
    List<InvestmentFact> year =
        views
            .investmentFacts()
            .between(key(project.code(), january), key(project.code(), month))
            .filter(fact -> fact.getUscc().equals(project.uscc()))
            .toList();
    Optional<InvestmentFact> latest = latest(project, month);
    boolean planned = project.plans().byYear().containsKey(Math.floorDiv(month, YEAR));
    return new OwnProject(
        project.code(),
        entry.name(),
        planned ? Amount.money(entry.planInvestment()) : null,
        Amount.money(year.stream().mapToLong(InvestmentFact::getCompleted).sum()),
        latest.map(InvestmentFact::getStatus).orElse(null),
        latest.map(InvestmentFact::getPeriod).orElse(null));
  }

  /** The last fact of a project that this enterprise reported, up to a month. */
  private Optional<InvestmentFact> latest(NamedPlans project, int month) {
    return views
        .investmentFacts()
        .lastBetween(key(project.code(), 0), key(project.code(), month))
        .filter(fact -> fact.getUscc().equals(project.uscc()));
  }

  private static String key(String code, int month) {
    return code + "/" + (month == 0 ? "" : Months.text(month));
  }
}
