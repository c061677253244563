package cn.qianhu.streams.alert;

import static cn.qianhu.streams.alert.AlertKind.DATA;
import static cn.qianhu.streams.alert.AlertKind.EMERGING;
import static cn.qianhu.streams.alert.AlertKind.LATENT;
import static cn.qianhu.streams.alert.AlertKind.TREND;

import java.util.Optional;

/**
 * The rules that open alerts (domain, Alerts). The names stand in alert ids: never rename.
 *
 * <p>A rule that is declared with a {@link Doubt} makes the output report of its subject and month
 * suspect: every figure that contains it is marked wherever it is shown, in the words given here.
 */
@SuppressWarnings("ImmutableEnumChecker") // A doubt is a record of two texts.
public enum Rule {
  /** Gross output of a key enterprise fell steeply. */
  OUTPUT_DROP(EMERGING, "产值骤降", "output drops"),
  /** Gross output of a city's division keeps falling. */
  OUTPUT_DECLINE(TREND, "产值连续下降", "output keeps falling"),
  /** Too few divisions of a region grow (行业增长面). */
  GROWTH_COVERAGE(TREND, "行业增长面偏低", "few divisions grow"),
  /** A key enterprise did not report a closed month. */
  REPORT_OVERDUE(DATA, "逾期未报", "report overdue"),
  /** Gross output jumps as if it were in another unit. */
  UNIT_SUSPECT(DATA, "计量单位可疑", "unit suspect", new Doubt("计量单位可疑", "whose unit is suspect")),
  /** A city uses its energy budget too fast (晴雨表). */
  BUDGET_PACE(LATENT, "用能超序时进度", "budget used too fast"),
  /** Energy per output falls by less than the target. */
  INTENSITY_TARGET(LATENT, "能耗强度未达标", "intensity misses target"),
  /** A project's investment lags its plan. */
  INVESTMENT_LAG(LATENT, "投资滞后", "investment lags"),
  /** A bridge (过桥) is to be repaid soon, or is past due. */
  BRIDGE_DUE(LATENT, "过桥到期", "bridge due");

  private final AlertKind kind;
  private final String zh;
  private final String en;
  private final Doubt doubt;

  Rule(AlertKind kind, String zh, String en) {
    this(kind, zh, en, null);
  }

  Rule(AlertKind kind, String zh, String en, Doubt doubt) {
    this.kind = kind;
    this.zh = zh;
    this.en = en;
    this.doubt = doubt;
  }

  public AlertKind kind() {
    return kind;
  }

  /** What it is called wherever alerts are shown. */
  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** What it says against the output that it is opened for; empty where it says nothing. */
  public Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }
}
