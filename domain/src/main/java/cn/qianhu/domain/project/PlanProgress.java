package cn.qianhu.domain.project;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.form.investment.YearPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The progress of projects against their plans, read from the stores of the stage. Months are by
 * index, year × 12 + month − 1; money is in 0.01 万元.
 */
public final class PlanProgress {

  private static final int YEAR = 12;

  private final ProjectStores stores;

  PlanProgress(ProjectStores stores) {
    this.stores = stores;
  }

  /** The codes of all projects of the directory, those included whose entries are parked. */
  public void eachProject(Consumer<String> visitor) {
    stores.eachProject(visitor);
  }

  /** The name of a project by the entry for a month; its code where there is none. */
  String name(String projectCode, int month) {
    ProjectFields entry = stores.plans(projectCode).at(month);
    return entry == null ? projectCode : entry.name();
  }

  /** The region of a project by the entry for a month; no region where there is none. */
  Place place(String projectCode, int month) {
    ProjectFields entry = stores.plans(projectCode).at(month);
    return entry == null ? Place.SITE : Place.of(entry.county());
  }

  /** The reports behind what was completed from January up to a month. */
  List<ReportRef> sources(String projectCode, int month) {
    Plans plans = stores.plans(projectCode);
    return IntStream.rangeClosed(january(month), month)
        .mapToObj(each -> stores.fact(projectCode, each, plans))
        .flatMap(Optional::stream)
        .map(claim -> ReportRef.of(claim.source().ref(), claim.head().reportId()))
        .toList();
  }

  private static int january(int month) {
    return Math.floorDiv(month, YEAR) * YEAR;
  }

  /** The plan of a year; none where no entry of this very year counts. */
  public YearPlan planned(String projectCode, int year) {
    return stores.plans(projectCode).planned(year);
  }

  /** The investment completed from January up to a month. */
  public long completedYtd(String projectCode, int month) {
    Plans plans = stores.plans(projectCode);
    long completed = 0;
    for (int each = january(month); each <= month; each++) {
      completed +=
          stores.fact(projectCode, each, plans).map(won -> won.fields().completed()).orElse(0L);
    }
    return completed;
  }

  /** The status that the latest report up to a month gives; null where there is none. */
  public ProjectStatus latestStatus(String projectCode, int month) {
    Plans plans = stores.plans(projectCode);
    ProjectStatus latest = null;
    for (int each : stores.monthsOf(projectCode)) {
      Optional<Claim> fact =
          each <= month ? stores.fact(projectCode, each, plans) : Optional.empty();
      if (fact.isPresent()) {
        latest = fact.get().fields().status();
      }
    }
    return latest;
  }
}
