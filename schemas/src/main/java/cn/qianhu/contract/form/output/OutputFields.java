package cn.qianhu.contract.form.output;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;

/** Values of an output report (工业产销): 0.01 万元, and persons. */
public record OutputFields(
    ReportHead head,
    long grossOutput,
    long salesOutput,
    long exportDelivery,
    long revenue,
    long profit,
    long employees)
    implements MonthlyFields {}
