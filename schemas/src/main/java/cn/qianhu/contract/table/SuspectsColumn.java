package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnType.COUNT;
import static cn.qianhu.contract.table.ColumnType.MONEY;
import static cn.qianhu.contract.table.ColumnType.PERCENT;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The columns of the cells that contain suspect reports, with the output without them. They come
 * and go with alerts: none is a sum that steps could bridge.
 */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum SuspectsColumn implements TableColumn<SuspectRow> {
  SCOPE(CellSpecs.SCOPE, row -> row.cell().scope()),
  REGION(CellSpecs.REGION, row -> row.cell().region()),
  INDUSTRY(CellSpecs.INDUSTRY, row -> row.cell().industry()),
  PERIOD(CellSpecs.PERIOD, row -> row.cell().period()),
  SUSPECTS(
      derived(COUNT, "存疑企业数", "suspect enterprises").headed("存疑", "suspect").inEveryRow(),
      SuspectRow::suspects),
  SUSPECT_OUTPUT(
      derived(MONEY, "存疑企业产值", "output of the suspect").inEveryRow(),
      row -> text(row.suspectOutput())),
  VALUE_WITHOUT(
      derived(MONEY, "不含存疑的产值", "output without them").headed("不含存疑", "without").inEveryRow(),
      row -> text(row.valueWithout())),
  GROWTH_PCT_WITHOUT(
      derived(PERCENT, "不含存疑的同比增速（同口径）", "growth without them")
          .headed("不含存疑同比 %", "growth without"),
      row -> text(row.growthPctWithout())),
  YTD_GROWTH_PCT_WITHOUT(
      derived(PERCENT, "不含存疑的累计增速（同口径）", "growth from January without them")
          .headed("不含存疑累计同比 %", "growth since January without"),
      row -> text(row.ytdGrowthPctWithout()));

  private final ColumnSpec spec;
  private final Function<SuspectRow, Object> value;

  SuspectsColumn(ColumnSpec spec, Function<SuspectRow, Object> value) {
    this.spec = spec;
    this.value = value;
  }

  private static String text(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(SuspectRow row) {
    return value.apply(row);
  }
}
