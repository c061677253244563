package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Amount;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Readings of online meters (在线监测) that stand in for the statements of a month: their sums are
 * exactly those of the statements, so that figures do not jump when these arrive.
 */
record DemoReadings(DemoFile readings) {

  static final int HOUR = 60;
  static final int DAY = 1440;

  private static final int MINUTES_LATE = 4;

  /**
   * Writes the readings of one enterprise and month: one meter per carrier and flow.
   *
   * @param hourly whether electricity is read every hour; all else is read daily
   */
  void write(List<DemoStatement> statements, boolean hourly) {
    int meter = 1;
    for (DemoStatement statement : statements) {
      boolean electricity = statement.carrier().equals("ELECTRICITY");
      for (DemoFlow flow : flows(statement)) {
        if (flow.quantity() > 0) {
          String id = String.format(Locale.ROOT, "M%02d", meter++);
          write(statement, id, flow, hourly && electricity ? HOUR : DAY);
        }
      }
    }
  }

  private record DemoFlow(String name, long quantity) {}

  private static List<DemoFlow> flows(DemoStatement s) {
    List<DemoFlow> flows = new ArrayList<>();
    flows.add(new DemoFlow("CONSUMED", s.consumption() - s.feedstock() - s.renewable()));
    flows.add(new DemoFlow("FEEDSTOCK", s.feedstock()));
    flows.add(new DemoFlow("CONVERTED", s.conversionOutput()));
    flows.add(new DemoFlow("RECOVERED", s.recovery()));
    flows.add(new DemoFlow("RENEWABLE", s.renewable()));
    return flows;
  }

  private void write(DemoStatement statement, String meter, DemoFlow flow, int minutes) {
    YearMonth period = statement.period();
    OffsetDateTime start = period.atDay(1).atStartOfDay().atOffset(DemoMonths.OFFSET);
    int intervals = period.lengthOfMonth() * DAY / minutes;
    long total =
        Math.multiplyExact(flow.quantity(), DemoCodes.meterUnitsPerUnit(statement.carrier()));
    long[] parts = split(total, weights(statement, meter, flow, intervals));
    for (int i = 0; i < intervals; i++) {
      OffsetDateTime end = start.plusMinutes(minutes);
      readings.add(
          statement.enterprise().uscc(),
          meter,
          statement.carrier(),
          flow.name(),
          DemoMonths.text(start),
          Integer.toString(minutes),
          Amount.quantity(parts[i]),
          DemoMonths.text(end.plusMinutes(MINUTES_LATE)));
      start = end;
    }
  }

  private static int[] weights(
      DemoStatement statement, String meter, DemoFlow flow, int intervals) {
    SeededRandom seededRandom =
        SeededRandom.of(meter + flow.name(), statement.enterprise().number());
    int[] weights = new int[intervals];
    for (int i = 0; i < intervals; i++) {
      weights[i] = 80 + seededRandom.below(41);
    }
    return weights;
  }

  /** Splits a total in proportion to weights; the parts add up to it exactly. */
  private static long[] split(long total, int[] weights) {
    long all = 0;
    for (int weight : weights) {
      all += weight;
    }
    long[] parts = new long[weights.length];
    long weightSoFar = 0;
    long givenSoFar = 0;
    for (int i = 0; i < weights.length; i++) {
      weightSoFar += weights[i];
      long due = total / all * weightSoFar + total % all * weightSoFar / all;
      parts[i] = due - givenSoFar;
      givenSoFar = due;
    }
    return parts;
  }
}
