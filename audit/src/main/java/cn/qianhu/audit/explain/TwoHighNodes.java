package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.TwoHighEnergy;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The figures of the energy of two-high enterprises ("control, Two-high"). */
record TwoHighNodes(SumNodes sums) implements TableExplainer.NodeSource<TwoHighEnergy> {

  private static final Selection REPORTED = Selection.reported(EnergyMeasures.FAMILY);
  private static final Selection PAIRED = Selection.paired(EnergyMeasures.FAMILY);

  private static final Bilingual PAIRS = Bilingual.of("两年均报", "those that reported both years");

  @Override
  public ExplanationNode node(TwoHighEnergy row, TableColumn<TwoHighEnergy> column) {
    CellKey cell = cell(Scope.TWO_HIGH, row);
    return switch ((TwoHighColumn) column) {
      case ASSESSED_YTD -> ytd(cell);
      case ASSESSED_YTD_PRIOR -> prior(cell);
      case CHANGE_TCE -> difference(column, ytd(cell), prior(cell));
      case CHANGE_PCT -> IndicatorNodes.growth(ytd(cell), prior(cell));
      case PANEL_CHANGE_TCE -> difference(column, pairs(cell), pairsBefore(cell));
      case ENTERED_TCE -> difference(column, ytd(cell), pairs(cell));
      case LEFT_TCE -> difference(column, prior(cell), pairsBefore(cell));
      case SHARE_PCT -> share(ytd(cell), of(Scope.ALL.words(), ytd(cell(Scope.ALL, row))));
      case REGION, INDUSTRY, PERIOD -> throw new IllegalArgumentException(column + " is no figure");
    };
  }

  /** The change of all industry of a region, as the rule about it judges it. */
  ExplanationNode growth(CellKey cell) {
    return IndicatorNodes.growth(ytd(cell), prior(cell));
  }

  private static CellKey cell(Scope scope, TwoHighEnergy row) {
    return CellKey.of(
        scope.name(), row.getRegion(), row.getIndustry(), YearMonth.parse(row.getPeriod()));
  }

  private ExplanationNode ytd(CellKey cell) {
    return sums.ytd(cell, EnergyMeasures.ASSESSED, REPORTED);
  }

  /** The sum of the year before, each month by its own classification, as it was published. */
  private ExplanationNode prior(CellKey cell) {
    return sums.ytd(IndicatorNodes.yearBefore(cell), EnergyMeasures.ASSESSED, REPORTED);
  }

  private ExplanationNode pairs(CellKey cell) {
    return of(PAIRS, sums.ytd(cell, EnergyMeasures.ASSESSED, PAIRED));
  }

  private ExplanationNode pairsBefore(CellKey cell) {
    return of(PAIRS, sums.ytdBefore(cell, EnergyMeasures.ASSESSED, PAIRED));
  }

  /**
   * Names the enterprises that a sum is over, where another of the same months stands beside it.
   */
  private static ExplanationNode of(Bilingual whom, ExplanationNode sum) {
    Bilingual label = sum.label();
    return sum.named(
        Bilingual.of(label.zh() + "（" + whom.zh() + "）", label.en() + ", " + whom.en()));
  }

  private static ExplanationNode difference(
      TableColumn<?> column, ExplanationNode one, ExplanationNode other) {
    BigDecimal amount = one.amount().subtract(other.amount());
    return ExplanationNode.formula(column.spec().title(), Units.TCE, amount, "a − b")
        .over(one.called("a"), other.called("b"));
  }

  private static ExplanationNode share(ExplanationNode part, ExplanationNode whole) {
    Bilingual title = TwoHighColumn.SHARE_PCT.spec().title();
    BigDecimal share =
        whole.amount().signum() > 0 ? Arithmetic.percent(part.amount(), whole.amount()) : null;
    return ExplanationNode.formula(title, Units.PERCENT, share, "a ÷ b × 100")
        .over(part.called("a"), whole.called("b"));
  }
}
