package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.energy.FeedstockPolicy;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.MonthFacts;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.form.PanelMonth;
import cn.qianhu.domain.form.energy.EnergyMonth;
import cn.qianhu.domain.form.output.OutputMonth;
import java.util.ArrayList;
import java.util.List;

/** The forms whose reports contend for the months of enterprises. */
public final class EnterpriseForms {

  private final List<MonthlyForm<?, ?>> all;

  private EnterpriseForms(List<MonthlyForm<?, ?>> all) {
    this.all = all;
  }

  /**
   * The forms that are registered: those with parts of their own here, and all panel forms.
   *
   * @param feedstock that is taken out of assessed energy
   */
  public static EnterpriseForms of(CodeTables tables, FeedstockPolicy feedstock) {
    OutputMonth output = new OutputMonth();
    List<MonthlyForm<?, ?>> forms = new ArrayList<>();
    for (ReportForm form : Forms.registered()) {
      if (form.kind() == OutputForm.KIND) {
        forms.add(output);
      } else if (form.kind() == EnergyForm.KIND) {
        forms.add(new EnergyMonth(tables.carriers(), feedstock, output));
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
   * The sums that the facts of a month, with those of a year before, add to every cell that covers
   * it.
   */
  Sums contribution(MonthFacts facts, MonthFacts prior) {
    Sums sums = new Sums();
    all.forEach(form -> form.contribute(sums, facts, prior));
    return sums;
  }
}
