package cn.qianhu.contract.alert;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;

/**
 * A figure that rules give as evidence besides their thresholds: its name and its type. A figure
 * that is not declared so cannot be evidence.
 *
 * @param key its name in the evidence of an alert, published: never rename
 */
public record EvidenceItem(String key, Bilingual words, EvidenceType type) {

  public static final EvidenceItem SUBJECT_NAME =
      of("subject_name", "对象", "subject", EvidenceType.TEXT);
  public static final EvidenceItem MONTHS = of("months", "报告期", "period", EvidenceType.PERIOD);

  /** Joined by {@code ;}: on which lists an enterprise stands, or whose figures are judged. */
  public static final EvidenceItem SCOPES = of("scopes", "范围", "scope", EvidenceType.SCOPES);

  /** Growth in percent; its key may be followed by a blank and its months. */
  public static final EvidenceItem GROWTH_PCT =
      of("growth_pct", "同比", "growth", EvidenceType.PERCENT);

  public static final EvidenceItem YTD_GROWTH_PCT =
      of("ytd_growth_pct", "累计同比", "growth from January", EvidenceType.PERCENT);

  /** Target in percent, of whatever figure the rule judges. */
  public static final EvidenceItem TARGET_PCT =
      of("target_pct", "目标", "target", EvidenceType.PERCENT);

  /** Document and article of a target that a figure is judged by. */
  public static final EvidenceItem TARGET_SOURCE =
      of("target_source", "目标出处", "source of the target", EvidenceType.TEXT);

  public static EvidenceItem of(String key, String zh, String en, EvidenceType type) {
    return new EvidenceItem(key, Bilingual.of(zh, en), type);
  }

  /** A figure of a measure, called as that is. */
  public static EvidenceItem of(MeasureSpec measure) {
    return new EvidenceItem(measure.code(), measure.words(), EvidenceType.of(measure.unit()));
  }
}
