package cn.qianhu.desk.api;

import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.event.OutputFact;
import java.util.function.Function;

/**
 * Output of an enterprise in a month: what counts; money in 万元.
 *
 * @param revision of the report that counts; null where it is not known (yet)
 */
record OutputLine(
    String period,
    String grossOutput,
    String salesOutput,
    String exportDelivery,
    String revenue,
    String profit,
    long employees,
    String reportId,
    Long revision,
    ReportRef source) {

  static OutputLine of(OutputFact fact, Function<RecordRef, Long> revision) {
    ReportRef source = ReportRef.first(fact.getSources());
    return new OutputLine(
        fact.getPeriod(),
        Amount.money(fact.getGrossOutput()),
        Amount.money(fact.getSalesOutput()),
        Amount.money(fact.getExportDelivery()),
        Amount.money(fact.getRevenue()),
        Amount.money(fact.getProfit()),
        fact.getEmployees(),
        source == null ? null : source.reportId(),
        source == null ? null : revision.apply(source.record()),
        source);
  }
}
