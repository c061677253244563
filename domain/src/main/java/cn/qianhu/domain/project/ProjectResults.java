package cn.qianhu.domain.project;

import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.RefusalResults;

/** Receives the results of the project stage. */
public interface ProjectResults extends RefusalResults {

  /** The investment fact of a project's month, under the project entry that it falls under. */
  void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource);

  /** The investment fact is gone. */
  void noInvestmentFact(String projectCode, int month);

  /** The contributions of a city's projects moved. */
  void moved(String city, LeafDeltas deltas);
}
