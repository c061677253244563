package cn.qianhu.local.demo;

import java.time.YearMonth;

/**
 * The size of the demonstration province.
 *
 * @param enterprises number of enterprises, 1 to 9999
 * @param months number of months that end with {@link DemoProvince#LAST}, 1 to 27
 * @param projects number of investment projects
 * @param readings about how many synthetic meter readings stand in for statements of the last month
 * @param faults whether faults are planted; needs 30 enterprises, 15 months, 12 projects and 1000
 *     readings
 * @param realPlant whether the real readings of a steel plant are written beside the synthetic ones
 * @param clerks whether faults of clerks are planted too: reports that contradict each other, and
 *     files that are read in the office dialect only
 */
public record DemoSize(
    int enterprises,
    int months,
    int projects,
    int readings,
    boolean faults,
    boolean realPlant,
    boolean clerks) {

  /** The demonstration as it ships: a thousand key enterprises over 27 months. */
  public static final DemoSize FULL = new DemoSize(1000, 27, 150, 50_000, true, true, true);

  /** A province for tests: every fault is there, the figures are few. */
  public static final DemoSize SMALL = new DemoSize(30, 15, 12, 1_500, true, false, true);

  /** A province without faults of clerks. */
  public DemoSize(
      int enterprises, int months, int projects, int readings, boolean faults, boolean realPlant) {
    this(enterprises, months, projects, readings, faults, realPlant, false);
  }

  public DemoSize {
    require(enterprises >= 1 && enterprises <= 9_999, "enterprises must be 1 to 9999");
    require(months >= 1 && months <= 27, "months must be 1 to 27");
    require(projects >= 0 && projects <= 9_999, "projects must be 0 to 9999");
    require(readings >= 0, "readings must not be negative");
    require(
        !faults || (enterprises >= 30 && months >= 15 && projects >= 12 && readings >= 1_000),
        "planted faults need 30 enterprises, 15 months, 12 projects and 1000 readings; "
            + "ask for more or call withoutFaults()");
  }

  /** This size with nothing planted, for benchmarks. */
  public DemoSize withoutFaults() {
    return new DemoSize(enterprises, months, projects, readings, false, realPlant);
  }

  /** This size without faults of clerks: all its files can be read strictly. */
  public DemoSize withoutClerks() {
    return new DemoSize(enterprises, months, projects, readings, faults, realPlant);
  }

  /** First month with reports. */
  public YearMonth from() {
    return DemoProvince.LAST.minusMonths(months - 1L);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException("Demo province: " + message);
    }
  }
}
