package cn.qianhu.domain.form;

import cn.qianhu.domain.energy.MeteredFlows;
import java.util.Map;
import java.util.SortedMap;

/**
 * The reports of one form for an enterprise and month that count.
 *
 * @param month its index
 * @param division of the entry in force for the month
 * @param reports by what their natural keys have besides enterprise and month
 * @param metered by carrier, what the readings of the month add up to
 * @param <F> the fields of the form
 */
public record CountingReports<F>(
    int month,
    String division,
    SortedMap<String, CountingReport<F>> reports,
    Map<String, MeteredFlows> metered) {

  /** The report where enterprise and month are the whole natural key; null where there is none. */
  public CountingReport<F> only() {
    return reports.isEmpty() ? null : reports.get(reports.firstKey());
  }
}
