package cn.qianhu.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The energy quota of projects: reviewed, occupied, purchased, bridged, repaid and released. Each
 * two-high project comes with capacity that its city closes, so that there is something to occupy.
 */
record QuotaProjects(QuotaLog log, DemoSize size) {

  /** Label of the bridge of which a step is not met where faults are planted. */
  static final String OVERDUE_BRIDGE = "bridge-0";

  /** Label of the purchase that its city's default forbids. */
  static final String FORBIDDEN_PURCHASE = "forbidden-purchase";

  private static final int TWO_HIGH = 8;
  private static final int OTHERS = 16;
  private static final int BRIDGED = 3;
  private static final LocalDate LAST_START = LocalDate.of(2022, 1, 31);

  /** Date of the step that is not met where faults are planted. */
  static final LocalDate MISSED = LocalDate.of(2022, 3, 1);

  /** Date of that step elsewhere: too far ahead for an alert. */
  private static final LocalDate NEXT = LocalDate.of(2022, 9, 30);

  private static final List<String> CLOSED_DIVISIONS = List.of("31", "30", "26", "25");

  void write(List<DemoProject> projects) {
    List<DemoProject> chosen = new ArrayList<>(twoHigh(projects));
    int twoHigh = chosen.size();
    projects.stream().filter(p -> !p.owner().twoHigh()).limit(OTHERS).forEach(chosen::add);
    for (int k = 0; k < chosen.size(); k++) {
      LocalDate date = startOf(k, chosen.size());
      long need = 8_000L + SeededRandom.of("need", k).below(32_000);
      if (k < twoHigh) {
        writeTwoHigh(k, chosen.get(k), date, need);
      } else {
        writeOther(k - twoHigh, chosen.get(k), date, need);
      }
    }
  }

  /**
   * The two-high projects that take part; the first of them has the bridge of which a step is
   * missed.
   */
  static List<DemoProject> twoHigh(List<DemoProject> projects) {
    return projects.stream().filter(p -> p.owner().twoHigh()).limit(TWO_HIGH).toList();
  }

  private LocalDate startOf(int k, int count) {
    LocalDate first = size.from().atDay(1).plusDays(100);
    if (first.isAfter(LAST_START)) {
      return LAST_START;
    }
    return first.plusDays(ChronoUnit.DAYS.between(first, LAST_START) * k / count);
  }

  private void writeTwoHigh(int k, DemoProject project, LocalDate date, long need) {
    approve(project, date, need, levelOf(k), false);
    log.add(date.plusDays(2), "CAPACITY_EXIT")
        .city(project.owner().city().code())
        .with("industry", CLOSED_DIVISIONS.get(k % CLOSED_DIVISIONS.size()))
        .amount(60_000 + 5_000L * k);
    if (k < BRIDGED) {
      bridge(k, project, date, need);
      return;
    }
    occupy(project, date.plusDays(8), "RETAINED", need * 3 / 10);
    if (k % 2 == 1) {
      purchase(project, date.plusDays(12), "APPLICATION", need / 4);
    }
    if (k == 3) {
      log.add(date.plusDays(20), "AMEND").project(project).amount(need * 6 / 5);
    }
    if (k == 4) {
      release(project, date.plusDays(25), "RETAINED", need / 10);
    }
  }

  private void bridge(int k, DemoProject project, LocalDate date, long need) {
    long amount = need / 5;
    String label = "bridge-" + k;
    QuotaLog.Command bridge =
        log.add(date.plusDays(8), "BRIDGE")
            .label(label)
            .project(project)
            .amount(amount)
            .with("due_date", dueDate(k).toString());
    if (k <= 1) {
      LocalDate firstStep = k == 1 ? date.plusDays(60) : size.faults() ? MISSED : NEXT;
      bridge.with(
          "schedule",
          "%s:%d;%s:%d".formatted(firstStep, amount / 2, dueDate(k), amount - amount / 2));
    }
    if (k == 0 && size.faults()) {
      purchase(project, MISSED.plusDays(20), "APPLICATION", need / 10).label(FORBIDDEN_PURCHASE);
    }
    if (k >= 1) {
      repay(label, date.plusDays(30), amount / 2);
    }
    if (k == 2) {
      repay(label, date.plusDays(60), amount - amount / 2);
      release(project, date.plusDays(70), "RETAINED", amount / 4);
    }
  }

  private static LocalDate dueDate(int k) {
    return k == 1 ? LocalDate.of(2022, 6, 15) : LocalDate.of(2022, 12, 31);
  }

  /** Bridges are for projects of a great level. */
  private static String levelOf(int k) {
    if (k == 0) {
      return "NATIONAL";
    }
    return k < BRIDGED || k % 2 == 0 ? "PROVINCIAL" : "CITY";
  }

  private void writeOther(int k, DemoProject project, LocalDate date, long need) {
    approve(project, date, need, k % 3 == 0 ? "PROVINCIAL" : "CITY", k % 6 == 0);
    if (k == 1) {
      occupyFromCounty(project, date, need * 3 / 10);
    } else {
      occupy(project, date.plusDays(8), "INCREMENT", need * 3 / 10);
    }
    switch (k % 4) {
      case 0 -> occupyNewEnergy(project, date, need / 4);
      case 1 -> purchase(project, date.plusDays(12), "AUCTION", need / 4);
      case 2 -> release(project, date.plusDays(25), "INCREMENT", need / 10);
      default -> log.add(date.plusDays(20), "AMEND").project(project).amount(need * 9 / 10);
    }
  }

  private void approve(
      DemoProject project, LocalDate date, long need, String level, boolean livelihood) {
    log.add(date, "APPROVE")
        .project(project)
        .city(project.owner().city().code())
        .amount(need)
        .with("two_high", Boolean.toString(project.owner().twoHigh()))
        .with("level", level)
        .with("livelihood", Boolean.toString(livelihood));
  }

  private QuotaLog.Command occupy(
      DemoProject project, LocalDate date, String account, long amount) {
    return log.add(date, "OCCUPY").project(project).with("account", account).amount(amount);
  }

  private void occupyFromCounty(DemoProject project, LocalDate date, long amount) {
    String county = project.owner().county();
    log.add(date.plusDays(5), "ALLOCATE")
        .city(project.owner().city().code())
        .with("county", county)
        .amount(amount);
    occupy(project, date.plusDays(8), "INCREMENT", amount).with("county", county);
  }

  private void occupyNewEnergy(DemoProject project, LocalDate date, long amount) {
    log.add(date.plusDays(2), "NEW_ENERGY")
        .city(project.owner().city().code())
        .with("kind", "PHOTOVOLTAIC")
        .amount(amount * 2);
    occupy(project, date.plusDays(10), "NEW_ENERGY", amount);
  }

  private QuotaLog.Command purchase(DemoProject project, LocalDate date, String kind, long amount) {
    return log.add(date, "PURCHASE").project(project).with("kind", kind).amount(amount);
  }

  private void repay(String bridge, LocalDate date, long amount) {
    log.add(date, "REPAY").bridge(bridge).with("account", "RETAINED").amount(amount);
  }

  private void release(DemoProject project, LocalDate date, String account, long amount) {
    log.add(date, "RELEASE").project(project).with("account", account).amount(amount);
  }
}
