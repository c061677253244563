package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;

/**
 * Values of an energy statement (能源消费): 0.0001 of the carrier's unit.
 *
 * @param carrier code of the carrier, as written
 */
public record StatementFields(
    ReportHead head,
    String carrier,
    long consumption,
    long feedstock,
    long conversionOutput,
    long recovery,
    long renewable)
    implements MonthlyFields {}
