package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.form.CountingReport;
import cn.qianhu.domain.form.CountingReports;
import cn.qianhu.domain.form.MonthFacts;
import cn.qianhu.domain.form.MonthlyForm;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts that the reports which count make of an enterprise's month, form by form. */
record EnterpriseFacts(EnterpriseForms forms, AuthorAdmission admission) {

  /** The facts of a month. */
  MonthFacts of(MonthOf of) {
    CountingMonth counting = admission.counting(of);
    if (counting.isEmpty()) {
      return MonthFacts.NONE;
    }
    Map<String, MeteredFlows> metered = admission.metered(counting.authors());
    Map<Kind, Object> facts = new HashMap<>();
    for (MonthlyForm<?, ?> form : forms.all()) {
      Object fact = fact(form, counting, metered);
      if (fact != null) {
        facts.put(form.kind(), fact);
      }
    }
    return new MonthFacts(facts);
  }

  /** The fact of one form; null where there is none. */
  <X> X of(MonthlyForm<?, X> form, MonthOf of) {
    CountingMonth counting = admission.counting(of);
    if (counting.isEmpty()) {
      return null;
    }
    return fact(
        form, counting, form.isMetered() ? admission.metered(counting.authors()) : Map.of());
  }

  private static <F extends MonthlyFields, X> X fact(
      MonthlyForm<F, X> form, CountingMonth counting, Map<String, MeteredFlows> metered) {
    TreeMap<String, CountingReport<F>> reports = new TreeMap<>();
    winners(form, counting)
        .forEach(
            (key, winner) -> {
              if (!winner.fields.head().withdrawn()) {
                reports.put(key, winner.counting());
              }
            });
    return form.fact(
        new CountingReports<>(counting.month(), counting.entry().division(), reports, metered));
  }

  private static <F extends MonthlyFields> SortedMap<String, Candidate<F>> winners(
      MonthlyForm<F, ?> form, CountingMonth counting) {
    if (counting.authors().size() == 1) {
      return counting.authors().get(0).winners(form);
    }
    TreeMap<String, Candidate<F>> winners = new TreeMap<>();
    for (EnterpriseMonth month : counting.authors()) {
      month
          .winners(form)
          .forEach((key, winner) -> winners.merge(key, winner, EnterpriseFacts::greater));
    }
    return winners;
  }

  /**
   * The greater of two candidates; of two copies of one record the second, which is the signed one.
   */
  private static <F extends MonthlyFields> Candidate<F> greater(
      Candidate<F> one, Candidate<F> behind) {
    return MonthlyFields.ORDER.compare(behind.fields, one.fields) >= 0 ? behind : one;
  }
}
