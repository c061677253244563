package cn.qianhu.trial.soak;

import java.util.Locale;

/**
 * The growth of a quantity in the second part of a soak, in which nothing new came.
 *
 * @param what grew, or did not
 * @param unit of the slope's figures
 * @param slope over the second part
 * @param due what it may grow in an hour, because what it holds grew so
 */
record ResourceGrowth(String what, String unit, Slope slope, double due) {

  /** A growth by less than this share of the whole in an hour is taken for none. */
  private static final double NOTHING = 0.02;

  /** The least number of points that make a trend. */
  private static final int FEW = 8;

  /** Verdicts on a growth. */
  enum GrowthVerdict {
    UNKNOWN("样本过少 too few samples"),
    BOUNDED("有界 bounded"),
    AS_DUE("随记录增长 grows with what is kept"),
    GROWS("无由增长 GROWS");

    private final String label;

    GrowthVerdict(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The verdict, by the part of the slope that is certain, less what is due. */
  GrowthVerdict verdict() {
    if (slope.points() < FEW) {
      return GrowthVerdict.UNKNOWN;
    }
    double certain = slope.perHour() - 2 * slope.error();
    double nothing = NOTHING * slope.mean();
    if (certain <= nothing) {
      return GrowthVerdict.BOUNDED;
    }
    return certain - due <= nothing ? GrowthVerdict.AS_DUE : GrowthVerdict.GROWS;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-34s %12.2f %12.2f ± %-10.2f %10.2f  %-8s %s",
        what,
        slope.mean(),
        slope.perHour(),
        slope.error(),
        due,
        unit,
        verdict().label());
  }
}
