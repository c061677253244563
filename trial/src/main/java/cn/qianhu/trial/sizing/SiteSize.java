package cn.qianhu.trial.sizing;

/**
 * The size of a site: what is monitored, and how long it is kept at hand.
 *
 * @param enterprises that report
 * @param meters of each
 * @param interval minutes of a reading: 15, 60 or 1440
 * @param together whether a meter's readings come as a run of a day; otherwise one by one
 * @param years that have been monitored, all of whose meters' days are held
 * @param replication of all topics
 * @param standbys copies of the streams' state beside the one in use
 */
record SiteSize(
    long enterprises,
    int meters,
    int interval,
    boolean together,
    int years,
    int replication,
    int standbys) {

  private static final int MINUTES_A_DAY = 1440;

  SiteSize {
    if (enterprises < 1 || meters < 1 || years < 1 || replication < 1 || standbys < 0) {
      throw new IllegalArgumentException("A site has at least one of each: " + enterprises);
    }
    if (interval != 15 && interval != 60 && interval != MINUTES_A_DAY) {
      throw new IllegalArgumentException("A reading is of 15, 60 or 1440 minutes: " + interval);
    }
  }

  int readingsOfMeterDay() {
    return MINUTES_A_DAY / interval;
  }

  double meterDaysADay() {
    return (double) enterprises * meters;
  }

  double readingsADay() {
    return meterDaysADay() * readingsOfMeterDay();
  }
}
