package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnType.PLACE;
import static cn.qianhu.contract.table.ColumnType.TEXT;
import static cn.qianhu.contract.table.ColumnType.TRUTH;

import cn.qianhu.event.Rejection;

/** The columns of the records that were received and do not count. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum RejectionColumn implements TableColumn<Rejection> {
  KIND(key("种类", "kind of the record")),
  KEY(key("键", "key of the record")),
  REASON(key("原因", "reason")),
  PARKED(other(TRUTH, "暂存", "waits for the directory").inEveryRow()),
  COLUMN(other(TEXT, "列", "column that the reason is about")),
  VALUE(other(TEXT, "值", "what stands there")),
  MESSAGE_ZH(other(TEXT, "说明", "the reason in Chinese")),
  MESSAGE_EN(other(TEXT, "英文说明", "the reason in English")),
  SOURCE(other(PLACE, "坐标", "where the record stands")),
  ORIGIN(other(TEXT, "来源", "file and row, or adapter"));

  private final ColumnSpec spec;
  private final int field;

  RejectionColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = Rejection.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(Rejection row) {
    return row.get(field);
  }
}
