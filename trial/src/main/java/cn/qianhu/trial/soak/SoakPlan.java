package cn.qianhu.trial.soak;

import java.time.Duration;

/**
 * The duration and the load of a soak.
 *
 * <p>At first every turn brings reports and meter days that were not there before; after that,
 * turns correct what is known: what still grows then grows with something else than what there is
 * to know.
 *
 * @param duration of the load
 * @param growing share of the duration in which new keys come, in percent
 * @param enterprises that report
 * @param meters of each
 * @param reportsPerTurn monthly reports of each second
 * @param daysPerTurn whole days of a meter of each second, 96 readings in one request
 * @param instances of the streams
 * @param killEvery time between two kills of an instance of the streams; zero for none
 * @param partitions of each topic that has several
 * @param samples that are taken at least, at even distances of a minute at most
 */
record SoakPlan(
    Duration duration,
    int growing,
    int enterprises,
    int meters,
    int reportsPerTurn,
    int daysPerTurn,
    int instances,
    Duration killEvery,
    int partitions,
    int samples) {

  private static final Duration LONGEST_BETWEEN_SAMPLES = Duration.ofMinutes(1);

  /** A turn of the load. */
  static final Duration TURN = Duration.ofSeconds(1);

  Duration betweenSamples() {
    Duration few = duration.dividedBy(samples);
    return few.compareTo(LONGEST_BETWEEN_SAMPLES) < 0 ? few : LONGEST_BETWEEN_SAMPLES;
  }

  long turns() {
    return duration.dividedBy(TURN);
  }

  /** Turns that bring what is new; at least one. */
  long growingTurns() {
    return Math.max(1, turns() * growing / 100);
  }

  /** Monthly reports that there are to know. */
  int reports() {
    return Math.toIntExact(growingTurns() * reportsPerTurn);
  }

  /** Days of meters that there are to know. */
  int days() {
    return Math.toIntExact(growingTurns() * daysPerTurn);
  }

  /** Whether a turn brings new reports. */
  boolean isGrowing(long turn) {
    return turn < growingTurns();
  }
}
