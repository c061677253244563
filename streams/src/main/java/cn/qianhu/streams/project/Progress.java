package cn.qianhu.streams.project;

import cn.qianhu.contract.code.ProjectStatus;
import java.util.function.Consumer;

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
    books.eachProject(project -> visitor.accept(project.code));
  }

  /** The plan of a year; 0 where no entry of this very year counts. */
  public long planned(String projectCode, int year) {
    return books.plans(projectCode).planned(year);
  }

  /** What was completed from January up to a month. */
  public long completedYtd(String projectCode, int month) {
    Plans plans = books.plans(projectCode);
    long completed = 0;
    for (int each = Math.floorDiv(month, YEAR) * YEAR; each <= month; each++) {
      completed +=
          books
              .month(projectCode, each)
              .fact(plans)
              .map(won -> won.fields().completed())
              .orElse(0L);
    }
    return completed;
  }

  /** The status that the latest report up to a month gives; null where there is none. */
  public ProjectStatus latestStatus(String projectCode, int month) {
    Plans plans = books.plans(projectCode);
    ProjectStatus[] latest = new ProjectStatus[1];
    books.eachMonth(
        projectCode,
        each -> {
          if (each.month <= month) {
            each.fact(plans).ifPresent(won -> latest[0] = won.fields().status());
          }
        });
    return latest[0];
  }
}
