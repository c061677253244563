package cn.qianhu.contract.form.targets;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on targets that have none of their own elsewhere. */
public final class TargetAlertRules {

  public static final EvidenceItem TARGET_YEAR =
      EvidenceItem.of("target_year", "目标年份", "year of the target", EvidenceType.TEXT);

  /** The target. It and the three below are in the unit of the measure that the subject names. */
  public static final EvidenceItem TARGET_VALUE =
      EvidenceItem.of("target_value", "目标值", "target", EvidenceType.COUNT);

  public static final EvidenceItem TARGET_PACE =
      EvidenceItem.of("target_pace", "应达进度", "due by the month", EvidenceType.COUNT);
  public static final EvidenceItem TARGET_FIGURE =
      EvidenceItem.of("target_figure", "实际", "reached", EvidenceType.COUNT);
  public static final EvidenceItem TARGET_GAP =
      EvidenceItem.of("target_gap", "差距", "reached less due", EvidenceType.COUNT);

  /** A figure falls behind what is due of its target. */
  public static final AlertRule TARGET_BEHIND =
      AlertRule.of("TARGET_BEHIND", AlertKind.LATENT, "目标进度落后", "behind the target")
          .showing(
              TARGET_YEAR,
              TARGET_VALUE,
              TARGET_PACE,
              TARGET_FIGURE,
              TARGET_GAP,
              EvidenceItem.TARGET_SOURCE)
          .comparing(Threshold.TOLERANCE);

  private TargetAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(TARGET_BEHIND);
  }
}
