package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.streams.cell.LeafDeltas;

/** Where the results of the enterprise stage go. */
public interface EnterpriseResults extends RefusalResults {

  /** A monthly report came to count, or came to count again. For meters; no figure knows it. */
  default void accepted(Kind kind) {}

  /** Monthly reports lost against others of their month. For meters; no figure knows it. */
  default void superseded(Kind kind, int reports) {}

  /** The output fact of a month, under the directory entry in force; or that there is none. */
  void outputFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts);

  void noOutputFact(String uscc, int month);

  /** The energy fact of a month, under the directory entry in force; or that there is none. */
  void energyFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts);

  void noEnergyFact(String uscc, int month);

  /** An investment report of a known enterprise asks to count for its project. */
  void claimed(InvestmentFields fields, RawSource source);

  /** A claim no longer stands, because the enterprise is no longer known for the month. */
  void unclaimed(InvestmentFields fields, RawSource source);

  /** The directory admits, or no longer admits, a code whose check character is wrong. */
  void exempted(String uscc, boolean exempt);

  /** The contributions of a city's enterprises moved. */
  void moved(String city, LeafDeltas deltas);
}
