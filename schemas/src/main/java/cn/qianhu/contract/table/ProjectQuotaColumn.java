package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.ENERGY;
import static cn.qianhu.contract.table.ColumnType.PERCENT;
import static cn.qianhu.contract.table.ColumnType.TEXT;
import static cn.qianhu.contract.table.ColumnType.TRUTH;

import cn.qianhu.event.ProjectQuotaRow;
import java.util.List;

/** The columns of the energy quota of the projects that were approved. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum ProjectQuotaColumn implements TableColumn<ProjectQuotaRow> {
  PROJECT_CODE(key("项目代码", "project")),
  CITY(other(TEXT, "市", "city").inEveryRow()),
  TWO_HIGH(other(TRUTH, "两高", "two-high").inEveryRow()),
  LEVEL(other(CODE, "项目级别", "level").oneOf("NATIONAL", "PROVINCIAL", "CITY").inEveryRow()),
  LIVELIHOOD(other(TRUTH, "民生项目", "livelihood").inEveryRow()),
  NEED(sum(ENERGY, "能耗需求", "need").inEveryRow()),
  OCCUPIED(sum(ENERGY, "已占用", "occupied").inEveryRow()),
  FROM_INCREMENT(
      sum(ENERGY, "来自增量指标", "from the increment").headed("增量", "increment").inEveryRow()),
  FROM_NEW_ENERGY(
      sum(ENERGY, "来自新能源指标", "from new energy").headed("新能源", "new energy").inEveryRow()),
  FROM_RETAINED(
      sum(ENERGY, "来自自留指标", "from what was retained").headed("自留", "retained").inEveryRow()),
  FROM_RESERVE(sum(ENERGY, "来自收储指标", "from the reserve").headed("收储", "reserve").inEveryRow()),
  BRIDGE_DEBT(sum(ENERGY, "过桥欠额", "debt of bridges").headed("过桥欠额", "bridges").inEveryRow()),
  UNFILLED(sum(ENERGY, "缺口", "need that is not filled").headed("缺口", "unfilled").inEveryRow()),
  PURCHASED_PCT(
      derived(PERCENT, "购买比例", "share from the reserve").headed("购买 %", "purchased").inEveryRow());

  public static final List<ProjectQuotaColumn> FIGURES = TableColumn.figures(values());

  private final ColumnSpec spec;
  private final int field;

  ProjectQuotaColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = ProjectQuotaRow.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(ProjectQuotaRow row) {
    return TableColumn.defined(row.get(field));
  }
}
