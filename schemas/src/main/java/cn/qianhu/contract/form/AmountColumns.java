package cn.qianhu.contract.form;

import java.util.List;

/** The columns of a kind that are counted or measured, in their order. */
final class AmountColumns {

  private final List<FormColumn> columns;
  private final int[] positions;

  /** The place of the amount that each is a part of; -1 where it is a part of none. */
  private final int[] wholes;

  AmountColumns(List<FormColumn> all) {
    this.columns = all.stream().filter(column -> column.content().isAmount()).toList();
    this.positions = columns.stream().mapToInt(all::indexOf).toArray();
    this.wholes = columns.stream().mapToInt(this::whole).toArray();
  }

  private int whole(FormColumn part) {
    return part.whole() == null ? -1 : place(part.whole());
  }

  List<FormColumn> all() {
    return columns;
  }

  FormColumn get(int place) {
    return columns.get(place);
  }

  /** The place of the amount that another is a part of; -1 where it is a part of none. */
  int whole(int place) {
    return wholes[place];
  }

  /** Place of a column among the amounts. */
  int place(String column) {
    for (int place = 0; place < columns.size(); place++) {
      if (columns.get(place).name().equals(column)) {
        return place;
      }
    }
    throw new IllegalArgumentException("There is no amount " + column);
  }

  /** The amounts of a row, which are not looked at where the report is withdrawn. */
  Amounts read(Row row, ReportHead head) {
    Amount[] amounts = new Amount[positions.length];
    for (int place = 0; place < amounts.length; place++) {
      amounts[place] = row.amount(columns.get(place), positions[place], head);
    }
    return new Amounts(this, amounts);
  }
}
