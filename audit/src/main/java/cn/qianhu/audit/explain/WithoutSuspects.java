package cn.qianhu.audit.explain;

import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.SuspectRow;
import java.util.HashMap;
import java.util.Map;

/**
 * The output of cells without the reports that are in doubt, computed when it is first asked for.
 */
final class WithoutSuspects {

  private final ResultSource results;
  private Map<CellKey, SuspectRow> rows;

  WithoutSuspects(ResultSource results) {
    this.results = results;
  }

  /** The row of a cell; null where it has none. */
  synchronized SuspectRow of(CellKey cell) {
    if (rows == null) {
      rows = new HashMap<>();
      SuspectRows.of(results).forEach(row -> rows.put(row.cell(), row));
    }
    return rows.get(cell);
  }
}
