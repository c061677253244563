package cn.qianhu.streams.project;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.Refusal;

/** Where the results of the project stage go. */
public interface ProjectResults {

  void refused(Refusal refusal);

  /**
   * What would follow from an entry is more than can be written, and nothing follows from it. Does
   * not happen where books are held in memory only.
   *
   * @param key of the entry as written
   */
  default void unwritable(Kind kind, String key, RawSource source) {
    throw new IllegalStateException("no room for " + kind.fileName() + " " + source.id());
  }

  /** A refusal no longer holds. */
  void takenBack(String refusalId);

  /** The investment fact of a project's month, under the project entry that it falls under. */
  void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource);

  /** There is no investment fact any more. */
  void noInvestmentFact(String projectCode, int month);

  /** The contributions of a city's projects moved. */
  void moved(String city, LeafDeltas deltas);
}
