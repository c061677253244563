package cn.qianhu.contract.form.output;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import java.util.List;

/** Values of an output report (工业产销): 0.01 万元, and persons. */
public record OutputFields(
    ReportHead head,
    long grossOutput,
    long salesOutput,
    long exportDelivery,
    long revenue,
    long profit,
    long employees)
    implements MonthlyFields {

  public OutputFields {
    if (head.written() != null) {
      head =
          head.unless(
              said(head, grossOutput, salesOutput, exportDelivery, revenue, profit, employees));
    }
  }

  @Override
  public List<String> texts() {
    return head.written() == null
        ? said(head, grossOutput, salesOutput, exportDelivery, revenue, profit, employees)
        : head.written();
  }

  private static List<String> said(
      ReportHead head,
      long grossOutput,
      long salesOutput,
      long exportDelivery,
      long revenue,
      long profit,
      long employees) {
    return head.texts(
        OutputForm.KIND,
        new long[] {grossOutput, salesOutput, exportDelivery, revenue, profit, employees});
  }
}
