package cn.qianhu.contract.form;

import java.util.Arrays;
import java.util.List;

/** Values of a monthly report whose values are amounts. */
public final class PanelFields implements MonthlyFields {

  private final Kind kind;
  private final ReportHead head;
  private final long[] amounts;

  /**
   * @param amounts one for each of {@link Kind#amounts}, in units of the last digit of its column
   */
  public PanelFields(Kind kind, ReportHead head, long... amounts) {
    if (amounts.length != kind.amounts().size()) {
      throw new IllegalArgumentException(
          kind + " has " + kind.amounts().size() + " amounts, not " + amounts.length + ".");
    }
    this.kind = kind;
    this.amounts = amounts.clone();
    this.head = head.written() == null ? head : head.unless(head.texts(kind, amounts));
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public ReportHead head() {
    return head;
  }

  /** The amount of a column, in units of its last digit. */
  public long amount(String column) {
    int place = kind.amounts().indexOf(kind.column(column));
    if (place < 0) {
      throw new IllegalArgumentException(kind + " has no amount " + column);
    }
    return amounts[place];
  }

  /** The amounts in the order of their columns. */
  public long[] amounts() {
    return amounts.clone();
  }

  @Override
  public List<String> texts() {
    return head.written() == null ? head.texts(kind, amounts) : head.written();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PanelFields that
        && kind == that.kind
        && head.equals(that.head)
        && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * head.hashCode() + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return kind + " " + head + " " + Arrays.toString(amounts);
  }
}
