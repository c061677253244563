package cn.qianhu.domain.form;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.ReportedAmounts;

/**
 * The amounts of a report by the columns of its kind.
 *
 * @param amounts in the order of {@link Kind#amounts}
 */
@SuppressWarnings("ArrayRecordComponent") // The array is never compared.
record ColumnAmounts(Kind kind, long[] amounts, ReportRef source) implements ReportedAmounts {

  @Override
  public long amount(String column) {
    int place = kind.amounts().indexOf(kind.column(column));
    if (place < 0) {
      throw new IllegalArgumentException(kind.fileName() + " has no amount " + column);
    }
    return amounts[place];
  }
}
