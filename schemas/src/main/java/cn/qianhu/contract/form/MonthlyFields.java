package cn.qianhu.contract.form;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Values of a monthly report. */
public interface MonthlyFields extends SenderClock {

  /**
   * Orders the reports of one natural key, the winner last: by revision, instant and report id;
   * then by the texts of the columns in their order. Texts are compared by their Unicode code
   * points.
   */
  Comparator<MonthlyFields> ORDER =
      Comparator.comparing(MonthlyFields::head, ReportHead.ORDER)
          .thenComparing(MonthlyFields::texts, CodePoints.LIST_ORDER);

  ReportHead head();

  /**
   * The text of each of {@link Kind#columns}, as {@link Form#texts} has it. It is made when asked
   * for, unless other texts were written than those that follow from the values.
   */
  List<String> texts();

  /** The subject of the report besides the month: the enterprise, or one of its projects. */
  default String subject() {
    return head().uscc();
  }

  /** The energy carrier of a report that has one; null for all others. */
  default String carrier() {
    return null;
  }

  @Override
  default Instant reportedAt() {
    return head().reportedAt();
  }
}
