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

  /** The source of a number that no document contains. */
  public static final String DEFAULT_SOURCE = "default";

  /**
   * The tolerance of all rules that compare with a target: missing the target by less than this
   * percentage of it is no more than a warning.
   */
  public static final Threshold TOLERANCE =
      of("tolerance", Bound.PERCENT, "目标的宽限", "tolerance of the target", EvidenceType.PERCENT)
          .or("10");

  /**
   * The factor of rules that compare one amount with another; each rule has a number of its own.
   */
  private static final Threshold TIMES =
      of("factor", Bound.FACTOR, "相差倍数", "times the other", EvidenceType.FACTOR);

  /** A threshold that the table shipped has. */
  public static Threshold of(String code, Bound bound, String zh, String en, EvidenceType type) {
    return new Threshold(code, bound, Bilingual.of(zh, en), type, null);
  }

  /** The factor by which one amount has to exceed the other. */
  public static Threshold factor(String value) {
    return TIMES.or(value);
  }

  /** This threshold with a standard number, so that the table needs no row. */
  public Threshold or(String value) {
    return new Threshold(code, bound, words, type, new BigDecimal(value));
  }

  /** This threshold without its standard number: equal for all rules that use it. */
  public Threshold withoutStandard() {
    return new Threshold(code, bound, words, type, null);
  }

  /** The number that holds where the table has no row. */
  public Optional<BigDecimal> ifUnset() {
    return Optional.ofNullable(standard);
  }

  /** The name of the threshold in conditions. */
  public String name() {
    return code.toUpperCase(Locale.ROOT);
  }

  public boolean admits(BigDecimal value) {
    return bound.admits(value);
  }

  /** The values that the threshold may have, in words. */
  public Bilingual expected() {
    return bound.words();
  }
}
