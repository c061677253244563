package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.COUNT;
import static cn.qianhu.contract.table.ColumnType.PERCENT;

import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import java.util.List;

/** The columns of the table of coverage: how much of a cell has been reported. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum CoverageColumn implements TableColumn<Coverage> {
  SCOPE(CellSpecs.SCOPE),
  REGION(CellSpecs.REGION),
  INDUSTRY(CellSpecs.INDUSTRY),
  PERIOD(CellSpecs.PERIOD),
  /** The enterprises in force by the directory, which is public. */
  EXPECTED(sum(COUNT, "应报", "expected").inEveryRow().forEverybody()),
  REPORTED(sum(COUNT, "已报", "reported")),
  REPORTING_PCT(derived(PERCENT, "上报率", "share that reported").headed("上报率 %", "reporting")),
  PAIRED(sum(COUNT, "可比", "reported in both years").headed("可比", "paired")),
  GROWING(sum(COUNT, "增长", "growing")),
  GROWTH_COVERAGE_PCT(derived(PERCENT, "企业增长面", "share that grows").headed("增长面 %", "growing")),
  DIVISIONS_PAIRED(
      derived(COUNT, "可比大类", "divisions with pairs").headed("行业可比", "divisions paired")),
  DIVISIONS_GROWING(
      derived(COUNT, "增长大类", "divisions that grow").headed("行业增长", "divisions growing")),
  ENERGY_REPORTED(sum(COUNT, "能源已报", "reported energy").headed("能源已报", "energy reported")),
  ENERGY_PROVISIONAL(sum(COUNT, "能源待报表", "rest on readings").headed("其中读数", "on readings")),
  STATUS(derived(CODE, "状态", "status").oneOf("FINAL", "PROVISIONAL").inEveryRow().forEverybody());

  public static final List<CoverageColumn> FIGURES = TableColumn.figures(values());

  /** The columns that a suspect report makes doubtful; who reported is not in doubt. */
  public static final List<CoverageColumn> DOUBTFUL =
      List.of(GROWING, GROWTH_COVERAGE_PCT, DIVISIONS_GROWING);

  private final ColumnSpec spec;
  private final int field;

  CoverageColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = (isKey() ? Cell.SCHEMA$ : Coverage.SCHEMA$).getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(Coverage row) {
    return isKey() ? row.getCell().get(field) : row.get(field);
  }

  /** Whether only rows of all industry have the column. */
  public boolean isOfAllIndustry() {
    return this == DIVISIONS_PAIRED || this == DIVISIONS_GROWING;
  }
}
