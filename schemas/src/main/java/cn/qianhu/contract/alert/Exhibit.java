package cn.qianhu.contract.alert;

import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.text.Bilingual;

/**
 * A figure that rules put in evidence besides their thresholds: what it is called and how it is to
 * be read. What is not declared so cannot be put in evidence.
 *
 * @param key its name in the evidence of an alert, published: never rename
 */
public record Exhibit(String key, Bilingual words, ExhibitType type) {

  public static final Exhibit SUBJECT_NAME = of("subject_name", "对象", "subject", ExhibitType.TEXT);
  public static final Exhibit MONTHS = of("months", "报告期", "period", ExhibitType.PERIOD);

  /** Its key may be followed by a blank and its months. */
  public static final Exhibit GROWTH_PCT = of("growth_pct", "同比", "growth", ExhibitType.PERCENT);

  public static final Exhibit YTD_GROWTH_PCT =
      of("ytd_growth_pct", "累计同比", "growth from January", ExhibitType.PERCENT);

  public static Exhibit of(String key, String zh, String en, ExhibitType type) {
    return new Exhibit(key, Bilingual.of(zh, en), type);
  }

  /** A figure of a measure, called as that is. */
  public static Exhibit of(Measure measure) {
    return new Exhibit(measure.code(), measure.words(), ExhibitType.of(measure.unit()));
  }
}
