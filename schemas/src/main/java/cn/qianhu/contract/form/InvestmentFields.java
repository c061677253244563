package cn.qianhu.contract.form;

import cn.qianhu.contract.code.ProjectStatus;

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
    implements MonthlyFields {}
