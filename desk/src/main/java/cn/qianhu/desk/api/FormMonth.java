package cn.qianhu.desk.api;

import cn.qianhu.audit.table.AmountsFact;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import java.util.Map;
import java.util.function.Function;

/**
 * The report of an enterprise and month that counts, of a form without a fact of its own.
 *
 * @param form name of the form
 * @param amounts by the columns of the form
 * @param revision of the report that counts; null where it is not known (yet)
 */
record FormMonth(
    String form,
    String period,
    Map<String, String> amounts,
    String reportId,
    Long revision,
    ReportRef source) {

  static FormMonth of(AmountsFact fact, Function<RecordRef, Long> revision) {
    ReportRef source = ReportRef.first(fact.sources());
    return new FormMonth(
        fact.kind().fileName(),
        fact.period(),
        fact.texts(),
        source == null ? null : source.reportId(),
        source == null ? null : revision.apply(source.record()),
        source);
  }
}
