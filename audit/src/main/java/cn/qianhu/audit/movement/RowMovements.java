package cn.qianhu.audit.movement;

import cn.qianhu.contract.table.ColumnSpec.ColumnRole;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * The amounts of a table that moved, row by row as they are published, in rows that appear or cease
 * as well. What follows from them is found by {@link Shifts}.
 */
record RowMovements<T extends SpecificRecord, R>(ResultTable<T, R> table, RowBridge<R> bridge) {

  /** Finds the steps that moved an amount. */
  interface RowBridge<R> {

    /**
     * The steps that lead from the old amount to the new one.
     *
     * @param row as it is, or was
     */
    List<Step> steps(TableFigure figure, R row, BigDecimal delta);
  }

  List<Movement> between(KnowledgeState before, KnowledgeState after) {
    SortedMap<String, R> old = before.rows(table);
    SortedMap<String, R> now = after.rows(table);
    SortedMap<String, R> rows = new TreeMap<>(old);
    rows.putAll(now);
    List<Movement> movements = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          for (TableColumn<R> column : table.columns().columns()) {
            if (isAmount(column)) {
              Movement movement =
                  movement(
                      TableFigure.of(table, key, column),
                      row,
                      amount(old.get(key), column),
                      amount(now.get(key), column));
              if (movement.isMoved()) {
                movements.add(movement);
              }
            }
          }
        });
    return movements;
  }

  private static boolean isAmount(TableColumn<?> column) {
    return column.spec().role() != ColumnRole.DERIVED && column.spec().type().isDecimal();
  }

  private BigDecimal amount(R row, TableColumn<R> column) {
    String text = row == null ? "" : column.text(row);
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private Movement movement(TableFigure figure, R row, BigDecimal was, BigDecimal is) {
    BigDecimal delta = new Movement(figure, was, is, List.of()).delta();
    return new Movement(figure, was, is, bridge.steps(figure, row, delta));
  }
}
