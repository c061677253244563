package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on meters: each is about one meter of an enterprise. */
public final class MeterAlertRules {

  public static final EvidenceItem COVERED_MINUTES =
      count("covered_minutes", "读数覆盖的分钟数", "minutes covered by readings");
  public static final EvidenceItem DUE_MINUTES = count("due_minutes", "应覆盖的分钟数", "minutes due");

  /** The number of readings that look like those of a register. */
  public static final EvidenceItem STRETCH_READINGS =
      count("stretch_readings", "连续不减的读数个数", "readings that never fall");

  public static final EvidenceItem STRETCH_RISES =
      count("stretch_rises", "其中上升次数", "rises among them");

  /** The first of these readings, in the unit of the meter. */
  public static final EvidenceItem STRETCH_FIRST =
      text("stretch_first", "其中首个读数", "first of these readings");

  public static final EvidenceItem STRETCH_LAST =
      text("stretch_last", "其中末个读数", "last of these readings");

  /** The bytewise smallest of the ids that differ in their spelling only. */
  public static final EvidenceItem LOOKS_LIKE =
      text("looks_like", "与之相近的表计", "meter that it looks like");

  /** Share of the time that readings have to cover for a meter to be complete. */
  public static final Threshold COMPLETE_PCT =
      Threshold.of(
              "complete_pct",
              Bound.SHARE,
              "读数覆盖时间达到即为完整",
              "complete from a share of the time",
              EvidenceType.PERCENT)
          .or("90");

  /** Fewest readings in a row that make a stretch. */
  public static final Threshold READINGS =
      Threshold.of("readings", Bound.COUNT, "连续读数至少", "readings in a row", EvidenceType.COUNT)
          .or("48");

  /** Fewest of them that are above the one before. */
  public static final Threshold RISES =
      Threshold.of("rises", Bound.COUNT, "其中上升至少", "rises among them", EvidenceType.COUNT).or("12");

  /** The share of a register's reading that one interval adds at most. */
  public static final Threshold STEP_PCT =
      Threshold.of("step_pct", Bound.SHARE, "每步增幅低于", "each step is below", EvidenceType.PERCENT)
          .or("1");

  /** A meter sends readings of a part of the time only, or none any more. */
  public static final AlertRule METER_INCOMPLETE =
      AlertRule.of("METER_INCOMPLETE", AlertKind.DATA, "表计读数不全", "meter incomplete")
          .showing(EvidenceItem.MONTHS, COVERED_MINUTES, DUE_MINUTES)
          .comparing(COMPLETE_PCT);

  /** A meter seems to send the reading of its register in place of the quantity of the interval. */
  public static final AlertRule REGISTER_READING =
      AlertRule.of("REGISTER_READING", AlertKind.DATA, "疑报表底数", "register readings")
          .showing(
              EvidenceItem.MONTHS, STRETCH_READINGS, STRETCH_RISES, STRETCH_FIRST, STRETCH_LAST)
          .comparing(READINGS, RISES, STEP_PCT);

  /** Two meter ids differ in their spelling only. */
  public static final AlertRule LOOKALIKE_METER =
      AlertRule.of("LOOKALIKE_METER", AlertKind.DATA, "表计编号近似", "lookalike meters")
          .showing(EvidenceItem.MONTHS, LOOKS_LIKE);

  private MeterAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(METER_INCOMPLETE, REGISTER_READING, LOOKALIKE_METER);
  }

  private static EvidenceItem count(String key, String zh, String en) {
    return EvidenceItem.of(key, zh, en, EvidenceType.COUNT);
  }

  private static EvidenceItem text(String key, String zh, String en) {
    return EvidenceItem.of(key, zh, en, EvidenceType.TEXT);
  }
}
