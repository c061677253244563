package cn.qianhu.domain.targets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
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
 * What stands of targets is a function of the entries of each in their order, of the facts and of
 * the date: not of what came first among these, nor of how often the stage settled in between.
 */
class TargetOrderTest {

  private static final int FIRST = Months.index(YearMonth.of(2020, 11));
  private static final int MONTHS = 24;
  private static final List<Slot> SLOTS =
      List.of(
          Slot.REPORTED,
          Slot.PAIRED,
          Slot.GROSS_OUTPUT_CURRENT,
          Slot.GROSS_OUTPUT_PRIOR,
          Slot.REVENUE,
          Slot.BOTH,
          Slot.BOTH_ASSESSED_CURRENT,
          Slot.BOTH_OUTPUT_CURRENT,
          Slot.BOTH_ASSESSED_PRIOR,
          Slot.BOTH_OUTPUT_PRIOR,
          Slot.ENERGY_REPORTED,
          Slot.COAL,
          Slot.INVESTED,
          Slot.COMPLETED,
          Slot.EXPECTED_STEP,
          Slot.ENTRANT_STEP,
          Slot.LEAVER_STEP);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theOrderAmongTargetsFactsAndDatesMakesNoDifference(long seed) {
    Random random = new Random(seed);
    LocalDate last = date(random);
    List<Queue<Consumer<TargetStory>>> logs = logs(random, last);

    TargetStory atOnce = new TargetStory();
    logs.forEach(log -> log.forEach(step -> step.accept(atOnce)));
    atOnce.settle();

    TargetStory inSteps = new TargetStory();
    while (!logs.isEmpty()) {
      int from = random.nextInt(logs.size());
      logs.get(from).remove().accept(inSteps);
      if (logs.get(from).isEmpty()) {
        logs.remove(from);
      }
      if (random.nextInt(6) == 0) {
        inSteps.settle();
      }
    }
    inSteps.settle();

    assertThat(inSteps.rows).as("seed %s", seed).isEqualTo(atOnce.rows).isNotEmpty();
    assertThat(inSteps.alerts.open.keySet()).isEqualTo(atOnce.alerts.open.keySet());
    assertThat(judgements(inSteps)).isEqualTo(judgements(atOnce));
  }

  private static List<String> judgements(TargetStory story) {
    return story.alerts.open.values().stream()
        .map(open -> open.judgement().severity() + " " + open.judgement().evidence())
        .toList();
  }

  /** Logs of which each has an order: of every target, of every cell, and of the date. */
  private static List<Queue<Consumer<TargetStory>>> logs(Random random, LocalDate last) {
    List<Queue<Consumer<TargetStory>>> logs = new ArrayList<>();
    for (TargetMeasure measure : TargetMeasure.values()) {
      for (String region : List.of(TargetStory.COUNTY, TargetStory.CITY)) {
        Scope scope = measure.scopes().get(random.nextInt(2) % measure.scopes().size());
        logs.add(entries(TargetStory.key(region, scope, measure, 2022), random));
        logs.add(entries(TargetStory.key(region, scope, measure, 2021), random));
      }
    }
    for (int month = FIRST; month < FIRST + MONTHS; month++) {
      logs.add(sums(TargetStory.COUNTY, Months.text(month), random));
    }
    Queue<Consumer<TargetStory>> dates = new ArrayDeque<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String date = date(random).toString();
      dates.add(story -> story.date(date));
    }
    dates.add(story -> story.date(last.toString()));
    logs.add(dates);
    return logs;
  }

  private static Queue<Consumer<TargetStory>> entries(TargetKey key, Random random) {
    Queue<Consumer<TargetStory>> entries = new ArrayDeque<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String value = Integer.toString(random.nextInt(9) - 2);
      entries.add(
          random.nextInt(4) == 0 ? story -> story.withdraw(key) : story -> story.set(key, value));
    }
    return entries;
  }

  private static Queue<Consumer<TargetStory>> sums(String county, String month, Random random) {
    Queue<Consumer<TargetStory>> moves = new ArrayDeque<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Sums sums = new Sums();
      SLOTS.forEach(slot -> sums.add(slot, random.nextInt(12)));
      moves.add(story -> story.move(county, month, sums.copy()));
    }
    return moves;
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2021, 6, 1).plusDays(random.nextInt(500));
  }
}
