package cn.qianhu.contract.form.investment;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import java.util.List;

/**
 * Values of an investment report (项目投资): 0.01 万元 of this month.
 *
 * @param status null where the report is withdrawn, or names a status that is not in the list
 */
public record InvestmentFields(
    ReportHead head,
    String projectCode,
    long completed,
    long technical,
    long equipment,
    ProjectStatus status)
    implements MonthlyFields {

  public InvestmentFields {
    if (head.written() != null) {
      head = head.unless(said(head, projectCode, completed, technical, equipment, status));
    }
  }

  @Override
  public List<String> texts() {
    return head.written() == null
        ? said(head, projectCode, completed, technical, equipment, status)
        : head.written();
  }

  private static List<String> said(
      ReportHead head,
      String projectCode,
      long completed,
      long technical,
      long equipment,
      ProjectStatus status) {
    return head.texts(
        InvestmentForm.KIND,
        new long[] {completed, technical, equipment},
        projectCode,
        status == null ? "" : status.name());
  }

  @Override
  public String subject() {
    return projectCode;
  }
}
