package cn.qianhu.trial.bench;

import cn.qianhu.event.MeterReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The readings of a load as meters report that send a day at once: one record for each day. */
public final class DayRuns {

  private static final int MINUTES_A_DAY = 1440;

  private DayRuns() {}

  /**
   * Shows all runs.
   *
   * @param load that arrives by day
   */
  public static void each(ReadingLoad load, Consumer<MeterReading> visitor) {
    int together = MINUTES_A_DAY / load.minutes();
    List<Long> quantities = new ArrayList<>(together);
    long[] start = {0};
    load.each(
        reading -> {
          if (quantities.isEmpty()) {
            start[0] = reading.getIntervalStart();
          }
          quantities.add(reading.getQuantity());
          if (quantities.size() == together) {
            visitor.accept(run(reading, start[0], List.copyOf(quantities)));
            quantities.clear();
          }
        });
  }

  /** Reported when the last of its readings is. */
  private static MeterReading run(MeterReading last, long start, List<Long> quantities) {
    MeterReading run = MeterReading.newBuilder(last).build();
    run.setIntervalStart(start);
    run.setQuantity(null);
    run.setQuantities(quantities);
    return run;
  }
}
