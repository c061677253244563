package cn.qianhu.command.own;

import cn.qianhu.command.own.OwnProjects.NamedPlans;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.event.CarrierFact;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.ingest.own.OwnSheet.MissingReport;
import cn.qianhu.ingest.own.OwnSheet.NamedTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the reports that an enterprise owes: its output, the carriers of which it stated its
 * consumption last, and the projects that are its own. A report that was refused, parked or
 * withdrawn is missing as well: only reports that count are looked at.
 */
final class MissingReports {

  private static final int YEAR = 12;
  private static final String STATEMENT = "STATEMENT";

  private final Views views;

  MissingReports(Views views) {
    this.views = views;
  }

  /** The day on which a month closes. */
  LocalDate closingDay(int month) {
    return Months.of(month + 1).atDay(views.numbers().of(month));
  }

  /**
   * The missing reports, the oldest month first: of the year of the latest closed month, as far as
   * it is monitored, and of the month that closes next; within a reading of the views.
   *
   * @param next the month that closes next, by index
   */
  List<MissingReport> of(String uscc, List<NamedPlans> projects, int next) {
    int january = Math.floorDiv(next - 1, YEAR) * YEAR;
    int first = views.clock().clock().map(BusinessClock::firstMonitored).orElse(january);
    List<MissingReport> missing = new ArrayList<>();
    for (int month = Math.max(first, january); month <= next; month++) {
      if (views.enterprises().inForce(uscc, month).isPresent()) {
        addOutput(missing, uscc, month, next);
        addEnergy(missing, uscc, month, next);
      }
      for (NamedPlans project : projects) {
        addInvestment(missing, project, month, next);
      }
    }
    return missing;
  }

  private void addOutput(List<MissingReport> missing, String uscc, int month, int next) {
    if (!views.outputFacts().has(key(uscc, month))) {
      missing.add(missing(OutputForm.KIND, month, next, null, null, null));
    }
  }

  private void addEnergy(List<MissingReport> missing, String uscc, int month, int next) {
    Set<String> due = new TreeSet<>(statedLast(uscc, month));
    due.removeAll(stated(uscc, month));
    for (String carrier : due) {
      NamedTerm term = NamedTerm.of(carrier, OwnSheets.carrier(views.tables(), carrier));
      missing.add(missing(EnergyForm.KIND, month, next, term, null, null));
    }
  }

  /** The carriers of the last month of the year before that has any. */
  private Set<String> statedLast(String uscc, int month) {
    for (int before = month - 1; before >= month - YEAR; before--) {
      Set<String> stated = stated(uscc, before);
      if (!stated.isEmpty()) {
        return stated;
      }
    }
    return Set.of();
  }

  private Set<String> stated(String uscc, int month) {
    return views.energyFacts().get(key(uscc, month)).stream()
        .map(EnergyFact::getCarriers)
        .flatMap(List::stream)
        .filter(carrier -> carrier.getBasis().equals(STATEMENT))
        .map(CarrierFact::getCarrier)
        .collect(Collectors.toSet());
  }

  private void addInvestment(List<MissingReport> missing, NamedPlans project, int month, int next) {
    Optional<ProjectFields> entry =
        project
            .own(month)
            .filter(unused -> project.plans().byYear().containsKey(Math.floorDiv(month, YEAR)));
    if (entry.isPresent()
        && !views.investmentFacts().has(key(project.code(), month))
        && !isBuilt(project.code(), month)) {
      missing.add(
          missing(InvestmentForm.KIND, month, next, null, project.code(), entry.get().name()));
    }
  }

  /**
   * Whether the last report before a month says that the project is built, so that none is due any
   * more.
   */
  private boolean isBuilt(String code, int month) {
    return views
        .investmentFacts()
        .lastBetween(code + "/", key(code, month))
        .map(InvestmentFact::getStatus)
        .map(ProjectStatus::named)
        .filter(ProjectStatus::isBuilt)
        .isPresent();
  }

  private MissingReport missing(
      Kind kind, int month, int next, NamedTerm carrier, String project, String projectName) {
    return new MissingReport(
        NamedTerm.of(kind.fileName(), kind.title()),
        Months.text(month),
        closingDay(month).toString(),
        month < next,
        carrier,
        project,
        projectName);
  }

  private static String key(String subject, int month) {
    return subject + "/" + Months.text(month);
  }
}
