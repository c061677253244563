package cn.qianhu.contract.form.investment;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;

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

  @Override
  public String subject() {
    return projectCode;
  }
}
