package cn.qianhu.center.vocabulary;

/** Words of alerts. */
public final class AlertWords {

  private AlertWords() {}

  /** A rule; one that is not known here by its code alone. */
  public static Words rule(String rule) {
    return switch (rule) {
      case "OUTPUT_DROP" -> Words.of("产值骤降", "output drops");
      case "OUTPUT_DECLINE" -> Words.of("产值连续下降", "output keeps falling");
      case "GROWTH_COVERAGE" -> Words.of("行业增长面偏低", "few divisions grow");
      case "REPORT_OVERDUE" -> Words.of("逾期未报", "report overdue");
      case "UNIT_SUSPECT" -> Words.of("计量单位可疑", "unit suspect");
      case "BUDGET_PACE" -> Words.of("用能超序时进度", "budget used too fast");
      case "INTENSITY_TARGET" -> Words.of("能耗强度未达标", "intensity misses target");
      case "INVESTMENT_LAG" -> Words.of("投资滞后", "investment lags");
      case "BRIDGE_DUE" -> Words.of("过桥到期", "bridge due");
      case "LEDGER_UNSOUND" -> Words.of("台账不平", "ledger unsound");
      case "ROLL_UP_UNSOUND" -> Words.of("汇总不平", "roll-up unsound");
      default -> Words.same(rule);
    };
  }

  public static Words severity(String severity) {
    return switch (severity) {
      case "CRITICAL" -> Words.of("严重", "critical");
      case "WARNING" -> Words.of("一般", "warning");
      default -> Words.same(severity);
    };
  }

  /** A change in the life of an alert. */
  public static Words state(String state) {
    return switch (state) {
      case "RAISED" -> Words.of("发出", "raised");
      case "ESCALATED" -> Words.of("升级", "escalated");
      case "EASED" -> Words.of("缓解", "eased");
      case "CLEARED" -> Words.of("解除", "cleared");
      default -> Words.same(state);
    };
  }
}
