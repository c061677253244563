package cn.qianhu.contract.alert;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that a rule compares with, a row of the table of thresholds.
 *
 * @param code its name in the table and in evidence, published: never rename
 * @param bound what it may be
 * @param words what it is called where it stands beside the figures that are compared with it
 * @param standard what it is where the table does not say; null where the table has to
 */
public record Threshold(
    String code, Bound bound, Bilingual words, EvidenceType type, BigDecimal standard) {

  /** Where a number comes from that no document contains. */
  public static final String DEFAULT_SOURCE = "default";

  /**
   * Of all rules that compare with a target: the part of it, in percent, by which missing it is
   * still no more than a warning.
   */
  public static final Threshold TOLERANCE =
      of("tolerance", Bound.PERCENT, "目标的宽限", "tolerance of the target", EvidenceType.PERCENT)
          .or("10");

  /** Of the rules that compare one amount with another: each has a number of its own. */
  private static final Threshold TIMES =
      of("factor", Bound.FACTOR, "相差倍数", "times the other", EvidenceType.FACTOR);

  /** A threshold that the table shipped has. */
  public static Threshold of(String code, Bound bound, String zh, String en, EvidenceType type) {
    return new Threshold(code, bound, Bilingual.of(zh, en), type, null);
  }

  /** How many times as large as the other an amount has to be. */
  public static Threshold factor(String value) {
    return TIMES.or(value);
  }

  /** The same with a number of its own, for which the table needs no row. */
  public Threshold or(String value) {
    return new Threshold(code, bound, words, type, new BigDecimal(value));
  }

  /** What it is in whatever rule. */
  public Threshold withoutStandard() {
    return new Threshold(code, bound, words, type, null);
  }

  /** What it is where the table does not say. */
  public Optional<BigDecimal> ifUnset() {
    return Optional.ofNullable(standard);
  }

  /** Its name in conditions. */
  public String name() {
    return code.toUpperCase(Locale.ROOT);
  }

  public boolean admits(BigDecimal value) {
    return bound.admits(value);
  }

  /** What it may be, in words. */
  public Bilingual expected() {
    return bound.words();
  }
}
