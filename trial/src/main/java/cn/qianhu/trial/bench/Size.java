package cn.qianhu.trial.bench;

import java.time.LocalDate;

/** How much is measured with, unless said otherwise. */
public enum Size {
  /** 192,000 readings: whether it works. */
  SMALL(100, 4, 5, 2),
  /** 1,920,000 readings. */
  STANDARD(500, 4, 10, 5),
  /** 19,200,000 readings. */
  LARGE(1_000, 5, 40, 3);

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int QUARTER_HOUR = 15;
  private static final long SEED = 20240101;

  private final int enterprises;
  private final int meters;
  private final int days;
  private final int rounds;

  Size(int enterprises, int meters, int days, int rounds) {
    this.enterprises = enterprises;
    this.meters = meters;
    this.days = days;
    this.rounds = rounds;
  }

  ReadingLoad readings() {
    return new ReadingLoad(
        SEED, enterprises, meters, FIRST_DAY, days, QUARTER_HOUR, Arrival.INTERVAL);
  }

  /** Rounds that count. */
  int rounds() {
    return rounds;
  }
}
