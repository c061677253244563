package cn.qianhu.trial.bench;

import java.time.LocalDate;

/**
 * Sizes of a bench where no options say otherwise. An enterprise has a hundred meters, as the key
 * enterprises of a province have.
 */
public enum BenchSize {
  /** 192,000 readings: whether it works. */
  SMALL(20, 100, 1, 2),
  /** 3,840,000 readings of 10,000 meters. */
  STANDARD(100, 100, 4, 3),
  /** 19,200,000 readings of 100,000 meters. */
  LARGE(1_000, 100, 2, 3);

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int QUARTER_HOUR = 15;
  private static final long SEED = 20240101;

  private final int enterprises;
  private final int meters;
  private final int days;
  private final int rounds;

  BenchSize(int enterprises, int meters, int days, int rounds) {
    this.enterprises = enterprises;
    this.meters = meters;
    this.days = days;
    this.rounds = rounds;
  }

  ReadingLoad readings() {
    return new ReadingLoad(
        SEED, enterprises, meters, FIRST_DAY, days, QUARTER_HOUR, ArrivalOrder.INTERVAL);
  }

  /** Rounds that count. */
  int rounds() {
    return rounds;
  }
}
