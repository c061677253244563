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
  OUTPUT_DROP(EMERGING),
  /** Gross output of a city's division keeps falling. */
  OUTPUT_DECLINE(TREND),
  /** Too few divisions of a region grow (行业增长面). */
  GROWTH_COVERAGE(TREND),
  /** A key enterprise did not report a closed month. */
  REPORT_OVERDUE(DATA),
  /** Gross output jumps as if it were in another unit. */
  UNIT_SUSPECT(DATA, new Doubt("计量单位可疑", "whose unit is suspect")),
  /** A city uses its energy budget too fast (晴雨表). */
  BUDGET_PACE(LATENT),
  /** Energy per output falls by less than the target. */
  INTENSITY_TARGET(LATENT),
  /** A project's investment lags its plan. */
  INVESTMENT_LAG(LATENT),
  /** A bridge (过桥) is to be repaid soon, or is past due. */
  BRIDGE_DUE(LATENT);

  private final AlertKind kind;
  private final Doubt doubt;

  Rule(AlertKind kind) {
    this(kind, null);
  }

  Rule(AlertKind kind, Doubt doubt) {
    this.kind = kind;
    this.doubt = doubt;
  }

  public AlertKind kind() {
    return kind;
  }

  /** What it says against the output that it is opened for; empty where it says nothing. */
  public Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }
}
