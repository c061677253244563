package cn.qianhu.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A row of a file, as text, that faults can be planted in. */
final class DemoRow {

  private final List<String> columns;
  private final List<String> values;

  DemoRow(List<String> columns, List<String> values) {
    if (columns.size() != values.size()) {
      throw new IllegalArgumentException(
          "A row needs " + columns.size() + " values for " + columns + " but has " + values);
    }
    this.columns = columns;
    this.values = new ArrayList<>(values);
  }

  String get(String column) {
    return values.get(columns.indexOf(column));
  }

  DemoRow set(String column, String value) {
    values.set(columns.indexOf(column), value);
    return this;
  }

  /** Multiplies a decimal and keeps its number of digits. */
  DemoRow scale(String column, String factor) {
    BigDecimal before = new BigDecimal(get(column));
    BigDecimal after =
        before.multiply(new BigDecimal(factor)).setScale(before.scale(), RoundingMode.HALF_UP);
    return set(column, after.toPlainString());
  }

  DemoRow copy() {
    return new DemoRow(columns, values);
  }

  List<String> values() {
    return values;
  }
}
