package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.AMOUNT;
import static cn.qianhu.contract.table.ColumnType.PERCENT;
import static cn.qianhu.contract.table.ColumnType.POINTS;

import cn.qianhu.event.Cell;
import cn.qianhu.event.Measure;
import java.util.List;

/** The columns of the indicators: one row for each measure of a cell. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum IndicatorColumn implements TableColumn<IndicatorLine> {
  SCOPE(CellSpecs.SCOPE),
  REGION(CellSpecs.REGION),
  INDUSTRY(CellSpecs.INDUSTRY),
  PERIOD(CellSpecs.PERIOD),
  MEASURE(key("指标", "measure").remarked("指标，见 /codes", "measure")),
  VALUE(
      sum(AMOUNT, "本月", "of the month")
          .headed("本月", "month")
          .remarked("当月值", "value of the month")),
  GROWTH_PCT(
      derived(PERCENT, "同比增速（同口径）", "growth on the year before")
          .headed("同比 %", "growth")
          .remarked("同口径增速", "growth, same enterprises")),
  NAIVE_GROWTH_PCT(
      derived(PERCENT, "同比增速（不同口径）", "growth, whoever reported")
          .headed("不同口径 %", "naive growth")
          .remarked("不同口径增速", "growth, whoever reported")),
  YTD(
      sum(AMOUNT, "累计", "from January")
          .headed("累计", "since January")
          .remarked("累计", "year to date")),
  YTD_GROWTH_PCT(
      derived(PERCENT, "累计增速（同口径）", "growth from January")
          .headed("累计同比 %", "growth since January")
          .remarked("累计增速", "growth of ytd")),
  CONTRIBUTION_PP(
      derived(POINTS, "拉动点数", "contribution to the province's growth")
          .headed("拉动", "contribution")
          .remarked("拉动点数", "contribution"));

  /** The columns that hold figures of the measure. */
  public static final List<IndicatorColumn> FIGURES = TableColumn.figures(values());

  private final ColumnSpec spec;
  private final int field;

  /** A column of figures; whether the public may see them is judged measure by measure. */
  IndicatorColumn(ColumnSpec spec) {
    this.spec = spec.forEverybody();
    this.field = (isOfCell() ? Cell.SCHEMA$ : Measure.SCHEMA$).getField(code()).pos();
  }

  private boolean isOfCell() {
    return ordinal() < 4;
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(IndicatorLine line) {
    return isOfCell() ? line.cell().get(field) : of(line.measure());
  }

  /** The value of the column for a measure; not for columns of the cell. */
  public Object of(Measure measure) {
    return measure.get(field);
  }

  /** Leaves it out of a measure; not a column of its cell. */
  public void hide(Measure measure) {
    measure.put(field, null);
  }
}
