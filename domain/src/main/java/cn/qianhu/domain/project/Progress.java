package cn.qianhu.domain.project;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.log.ReportRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How projects get on with their plans, read from the books of the stage. Months are by index, year
 * × 12 + month − 1; money is in 0.01 万元.
 */
public final class Progress {

  private static final int YEAR = 12;

  private final ProjectBooks books;

  Progress(ProjectBooks books) {
    this.books = books;
  }

  /** The codes of all projects of the directory, those included whose entries are parked. */
  public void eachProject(Consumer<String> visitor) {
    books.eachProject(visitor);
  }

  /** The name of a project by the entry for a month; its code where there is none. */
  String name(String projectCode, int month) {
    ProjectFields entry = books.plans(projectCode).at(month);
    return entry == null ? projectCode : entry.name();
  }

  /** The reports behind what was completed from January up to a month. */
  List<ReportRef> sources(String projectCode, int month) {
    Plans plans = books.plans(projectCode);
    return IntStream.rangeClosed(january(month), month)
        .mapToObj(each -> books.fact(projectCode, each, plans))
        .flatMap(Optional::stream)
        .map(claim -> ReportRef.of(claim.source().ref(), claim.head().reportId()))
        .toList();
  }

  private static int january(int month) {
    return Math.floorDiv(month, YEAR) * YEAR;
  }

  /** The plan of a year; 0 where no entry of this very year counts. */
  public long planned(String projectCode, int year) {
    return books.plans(projectCode).planned(year);
  }

  /** The investment completed from January up to a month. */
  public long completedYtd(String projectCode, int month) {
    Plans plans = books.plans(projectCode);
    long completed = 0;
    for (int each = january(month); each <= month; each++) {
      completed +=
          books.fact(projectCode, each, plans).map(won -> won.fields().completed()).orElse(0L);
    }
    return completed;
  }

  /** The status that the latest report up to a month gives; null where there is none. */
  public ProjectStatus latestStatus(String projectCode, int month) {
    Plans plans = books.plans(projectCode);
    ProjectStatus latest = null;
    for (int each : books.monthsOf(projectCode)) {
      Optional<Claim> fact =
          each <= month ? books.fact(projectCode, each, plans) : Optional.empty();
      if (fact.isPresent()) {
        latest = fact.get().fields().status();
      }
    }
    return latest;
  }
}
