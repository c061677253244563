package cn.qianhu.domain.form;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.EnterpriseRules;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.util.List;

/**
 * A form of monthly reports that contend for the month of an enterprise, with the fact that the
 * counting reports make, and what the fact adds to cells.
 *
 * @param <F> the fields of its reports
 * @param <X> its facts
 */
public interface MonthlyForm<F extends MonthlyFields, X> extends EnterpriseRules {

  Kind kind();

  /** The rest of the natural key of a report, besides enterprise and month. */
  default String restOfKey(F fields) {
    return "";
  }

  /** Writes the fields of a report into the stores; its head stands before them. */
  void write(BinaryWriter out, F fields);

  F read(ReportHead head, BinaryReader in);

  /** Whether readings count for the form too, so that rules may look at a reading. */
  default boolean isMetered() {
    return false;
  }

  /** The fact of a month; null where nothing counts. */
  X fact(CountingReports<F> counting);

  /**
   * Adds the contribution of this form to every cell that covers the month: that of the month's
   * facts, paired with those of the same month a year before (domain, Indicators).
   */
  void contribute(Sums sums, MonthFacts facts, MonthFacts prior);

  @Override
  default List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of();
  }

  /** The part of a fact that rules look at; its amounts, unless the form says otherwise. */
  default Object seenByRules(X fact) {
    return amounts(fact);
  }

  /** The amounts of a fact, published of a form that has no event of its own for its facts. */
  default ReportedAmounts amounts(X fact) {
    throw new IllegalStateException("no amounts are known of facts of " + kind().fileName());
  }
}
