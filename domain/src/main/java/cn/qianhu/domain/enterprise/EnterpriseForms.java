package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.CountingReport;
import cn.qianhu.domain.form.CountingReports;
import cn.qianhu.domain.form.MonthFacts;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.form.PanelMonth;
import cn.qianhu.domain.form.energy.EnergyMonth;
import cn.qianhu.domain.form.output.OutputMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The forms whose reports contend for the months of enterprises, and the facts that they make. */
public final class EnterpriseForms {

  private final List<MonthlyForm<?, ?>> all;

  private EnterpriseForms(List<MonthlyForm<?, ?>> all) {
    this.all = all;
  }

  /** The forms that are registered: those with parts of their own here, and all panel forms. */
  public static EnterpriseForms of(CodeTables tables) {
    OutputMonth output = new OutputMonth();
    List<MonthlyForm<?, ?>> forms = new ArrayList<>();
    for (ReportForm form : Forms.registered()) {
      if (form.kind() == OutputForm.KIND) {
        forms.add(output);
      } else if (form.kind() == EnergyForm.KIND) {
        forms.add(new EnergyMonth(tables.carriers(), output));
      } else if (form.isPanel()) {
        forms.add(new PanelMonth(form));
      } else if (isMeantForMonths(form.kind())) {
        throw new IllegalStateException(
            "The form "
                + form.kind().fileName()
                + " is registered, and nothing says what its reports make: let it be a PanelForm.");
      }
    }
    return new EnterpriseForms(forms);
  }

  /** Readings count where there is no statement, and investment in the months of projects. */
  private static boolean isMeantForMonths(Kind kind) {
    return kind.isReport() && kind != ReadingForm.KIND && kind != InvestmentForm.KIND;
  }

  public List<MonthlyForm<?, ?>> all() {
    return all;
  }

  /** The form of a kind. */
  MonthlyForm<?, ?> of(Kind kind) {
    for (MonthlyForm<?, ?> form : all) {
      if (form.kind() == kind) {
        return form;
      }
    }
    throw new IllegalArgumentException("no reports of " + kind.fileName() + " contend for months");
  }

  /**
   * The facts of a month.
   *
   * @param counting what each author whose reports count has reported of it
   * @param metered by carrier, what their readings add up to
   */
  MonthFacts facts(List<EnterpriseMonth> counting, Map<String, MeteredFlows> metered) {
    if (counting.isEmpty()) {
      return MonthFacts.NONE;
    }
    Map<Kind, Object> facts = new HashMap<>();
    for (MonthlyForm<?, ?> form : all) {
      Object fact = fact(form, counting, metered);
      if (fact != null) {
        facts.put(form.kind(), fact);
      }
    }
    return new MonthFacts(facts);
  }

  /** The fact of one form; null where there is none. */
  static <F extends MonthlyFields, X> X fact(
      MonthlyForm<F, X> form, List<EnterpriseMonth> counting, Map<String, MeteredFlows> metered) {
    if (counting.isEmpty()) {
      return null;
    }
    TreeMap<String, CountingReport<F>> reports = new TreeMap<>();
    winners(form, counting)
        .forEach(
            (key, winner) -> {
              if (!winner.fields.head().withdrawn()) {
                reports.put(key, winner.counting());
              }
            });
    return form.fact(new CountingReports<>(counting.get(0).month, reports, metered));
  }

  private static <F extends MonthlyFields> SortedMap<String, Candidate<F>> winners(
      MonthlyForm<F, ?> form, List<EnterpriseMonth> counting) {
    if (counting.size() == 1) {
      return counting.get(0).winners(form);
    }
    TreeMap<String, Candidate<F>> winners = new TreeMap<>();
    for (EnterpriseMonth month : counting) {
      month
          .winners(form)
          .forEach((key, winner) -> winners.merge(key, winner, EnterpriseForms::greater));
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

  /**
   * The sums that the facts of a month, with those of a year before, add to every cell that covers
   * it.
   */
  Sums contribution(MonthFacts facts, MonthFacts prior) {
    Sums sums = new Sums();
    all.forEach(form -> form.contribute(sums, facts, prior));
    return sums;
  }
}
