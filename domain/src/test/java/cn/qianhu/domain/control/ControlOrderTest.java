package cn.qianhu.domain.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports, budgets, targets and dates in any order and batching give the same rows and alerts:
 * targets after years of reports, budgets after the date, and dates that go back.
 */
class ControlOrderTest {

  private static final List<String> COUNTIES = List.of(ControlledCounty.COUNTY, "371621");
  private static final List<String> REGIONS =
      List.of(COUNTIES.get(0), COUNTIES.get(1), ControlledCounty.CITY);
  private static final List<TargetMeasure> MEASURES =
      List.of(TargetMeasure.ENERGY_INTENSITY, TargetMeasure.COAL_CHANGE);
  private static final List<Slot> COUNTS =
      List.of(Slot.REPORTED, Slot.ENERGY_REPORTED, Slot.BOTH, Slot.BOTH_PAIRED);
  private static final List<Slot> AMOUNTS =
      List.of(
          Slot.COMPREHENSIVE,
          Slot.COAL,
          Slot.BOTH_ASSESSED_CURRENT,
          Slot.BOTH_OUTPUT_CURRENT,
          Slot.BOTH_ASSESSED_PRIOR,
          Slot.BOTH_OUTPUT_PRIOR);
  private static final YearMonth FIRST = YearMonth.of(2020, 10);
  private static final int MONTHS = 26;

  /** Events of which the order counts, the latest at the end. */
  private record Log(List<Consumer<ControlledCounty>> events) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void inAnyOrderAndBatchingTheRowsAreTheSame(long seed) {
    Random random = new Random(seed);
    List<Log> logs = logs(random);
    ControlledCounty atOnce = new ControlledCounty();
    logs.forEach(log -> log.events.forEach(event -> event.accept(atOnce)));
    atOnce.settle();

    ControlledCounty inSteps = new ControlledCounty();
    List<Queue<Consumer<ControlledCounty>>> left = new ArrayList<>();
    logs.forEach(log -> left.add(new ArrayDeque<>(log.events)));
    while (!left.isEmpty()) {
      int next = random.nextInt(left.size());
      Queue<Consumer<ControlledCounty>> log = left.get(next);
      log.remove().accept(inSteps);
      if (log.isEmpty()) {
        left.remove(next);
      }
      if (random.nextInt(4) == 0) {
        inSteps.settle();
      }
    }
    inSteps.settle();

    assertThat(inSteps.rows).isEqualTo(atOnce.rows).isNotEmpty();
    assertThat(inSteps.alerts.open.keySet()).isEqualTo(atOnce.alerts.open.keySet());
  }

  private static List<Log> logs(Random random) {
    List<Log> logs = new ArrayList<>();
    for (String county : COUNTIES) {
      logs.add(one(stage -> stage.move(county, "2020-11", expected(2))));
      for (int month = 0; month < MONTHS; month++) {
        String period = FIRST.plusMonths(month).toString();
        logs.add(moves(county, period, random));
      }
    }
    for (String region : REGIONS) {
      for (int year : List.of(2021, 2022)) {
        logs.add(budgets(region, year, random));
        MEASURES.forEach(measure -> logs.add(targets(region, measure, year, random)));
      }
    }
    logs.add(dates(random));
    return logs;
  }

  private static Log one(Consumer<ControlledCounty> event) {
    return new Log(List.of(event));
  }

  private static Sums expected(int enterprises) {
    return new Sums().add(Slot.EXPECTED_STEP, enterprises);
  }

  /** What is reported of a month, corrected, and now and then taken back. */
  private static Log moves(String county, String period, Random random) {
    Sums reported = new Sums();
    COUNTS.forEach(slot -> reported.add(slot, random.nextInt(8) == 0 ? 1 : 2));
    AMOUNTS.forEach(slot -> reported.add(slot, 95 + random.nextInt(10)));
    Sums corrected = new Sums();
    AMOUNTS.forEach(slot -> corrected.add(slot, random.nextInt(3) - 1));
    List<Consumer<ControlledCounty>> events = new ArrayList<>();
    events.add(stage -> stage.move(county, period, reported.copy()));
    events.add(stage -> stage.move(county, period, corrected.copy()));
    if (random.nextInt(30) == 0) {
      Sums gone = new Sums().minus(reported).minus(corrected);
      events.add(stage -> stage.move(county, period, gone.copy()));
    }
    return new Log(events);
  }

  private static Log budgets(String region, int year, Random random) {
    List<Consumer<ControlledCounty>> events = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String tce = "0.00" + (1 + random.nextInt(9));
      events.add(stage -> stage.budget(region, year, tce));
    }
    return atLeastNothing(events);
  }

  private static Log targets(String region, TargetMeasure measure, int year, Random random) {
    List<Consumer<ControlledCounty>> events = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String percent = Integer.toString(random.nextInt(7) - 4);
      events.add(
          random.nextInt(4) == 0
              ? stage -> stage.withdraw(region, measure, year)
              : stage -> stage.target(region, measure, year, percent));
    }
    return atLeastNothing(events);
  }

  private static Log dates(Random random) {
    List<Consumer<ControlledCounty>> events = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      LocalDate date = LocalDate.of(2021, 1, 9).plusDays(random.nextInt(760));
      events.add(stage -> stage.date(date.toString()));
    }
    events.add(stage -> stage.date("2022-09-20"));
    return new Log(events);
  }

  private static Log atLeastNothing(List<Consumer<ControlledCounty>> events) {
    events.add(stage -> {});
    return new Log(events);
  }
}
