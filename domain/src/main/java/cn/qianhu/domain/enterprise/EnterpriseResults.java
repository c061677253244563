package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;

/** Receives the results of the enterprise stage. */
public interface EnterpriseResults extends RefusalResults {

  /** A monthly report came to count, or came to count again. For meters; no figure knows it. */
  default void accepted(Kind kind) {}

  /** Monthly reports lost against others of their month. For meters; no figure knows it. */
  default void superseded(Kind kind, int reports) {}

  /** The fact of a form and month, under the directory entry in force. */
  <X> void fact(MonthlyForm<?, X> form, EnterpriseFact<X> fact);

  /** The fact of a form and month is gone. */
  void noFact(MonthlyForm<?, ?> form, String uscc, int month);

  /** An investment report of a known enterprise asks to count for its project. */
  void claimed(InvestmentFields fields, RawSource source);

  /** A claim no longer stands, because the enterprise is no longer known for the month. */
  void unclaimed(InvestmentFields fields, RawSource source);

  /** The directory admits, or no longer admits, a code whose check character is wrong. */
  void exempted(String uscc, boolean exempt);

  /** The contributions of a city's enterprises moved. */
  void moved(String city, LeafDeltas deltas);
}
