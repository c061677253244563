package cn.qianhu.trial.restore;

import java.util.Locale;

/**
 * The time that an instance took to come back.
 *
 * @param how it went and came
 * @param runningMillis from the end of the instance until the streams say that they run
 * @param factsMillis from the same until a new reading of each partition is a committed fact
 * @param changelogBytes on the broker's log, when it ended
 * @param stateBytes on the disk of the instance that works afterwards
 */
record RecoveryTime(
    String how, long runningMillis, long factsMillis, long changelogBytes, long stateBytes) {

  private static final double MB = 1e6;
  private static final double SECOND = 1e3;

  static String head() {
    return String.format(
        Locale.ROOT,
        "%-44s %10s %10s %14s %12s %10s",
        "how",
        "RUNNING s",
        "facts s",
        "changelogs MB",
        "log MB/s",
        "state MB");
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-44s %10.1f %10.1f %14.1f %12.1f %10.1f",
        how,
        runningMillis / SECOND,
        factsMillis / SECOND,
        changelogBytes / MB,
        changelogBytes / MB / (runningMillis / SECOND),
        stateBytes / MB);
  }
}
